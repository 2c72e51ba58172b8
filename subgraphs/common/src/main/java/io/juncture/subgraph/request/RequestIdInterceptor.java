package io.juncture.subgraph.request;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Makes the request's id known to resolvers and error handling. */
public final class RequestIdInterceptor implements WebGraphQlInterceptor, Ordered {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Mono.deferContextual(context -> {
      String id = context.getOrDefault(RequestId.KEY, request.getId());
      request.configureExecutionInput((_, builder) -> builder.graphQLContext(Map.of(RequestId.KEY, id)).build());
      return chain.next(request);
    });
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
