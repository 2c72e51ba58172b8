package io.juncture.subgraph.security;

import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Puts the {@link Caller}, if there is one, into the GraphQL context. Who has been erased is none. */
final class CallerInterceptor implements WebGraphQlInterceptor {

  private final Optional<ErasedPeople> erased;

  /** @param erased empty in a subgraph that is not told who has been erased */
  CallerInterceptor(Optional<ErasedPeople> erased) {
    this.erased = erased;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .ofType(JwtAuthenticationToken.class)
        .map(authentication -> Caller.of(authentication.getToken()))
        .flatMap(caller -> isErased(caller).doOnNext(gone -> {
          Map<String, Object> context = gone ? Map.of(ErasedPeople.CONTEXT_KEY, caller.id()) : Map.of(Caller.KEY, caller);
          request.configureExecutionInput((_, builder) -> builder.graphQLContext(context).build());
        }))
        .then(Mono.defer(() -> chain.next(request)));
  }

  private Mono<Boolean> isErased(Caller caller) {
    return erased.map(people -> people.contains(caller.id())).orElse(Mono.just(false));
  }
}
