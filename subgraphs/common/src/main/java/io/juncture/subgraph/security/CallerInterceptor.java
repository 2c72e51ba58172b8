package io.juncture.subgraph.security;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Puts the {@link Caller}, if there is one, into the GraphQL context. */
final class CallerInterceptor implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .ofType(JwtAuthenticationToken.class)
        .doOnNext(authentication -> {
          Caller caller = Caller.of(authentication.getToken());
          request.configureExecutionInput((_, builder) -> builder.graphQLContext(Map.of(Caller.KEY, caller)).build());
        })
        .then(Mono.defer(() -> chain.next(request)));
  }
}
