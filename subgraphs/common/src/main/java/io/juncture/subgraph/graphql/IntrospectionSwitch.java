package io.juncture.subgraph.graphql;

import graphql.introspection.Introspection;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Switches introspection off request by request: Spring Boot's own property does it for everything in the JVM. */
final class IntrospectionSwitch implements WebGraphQlInterceptor {

  private final boolean allowed;

  IntrospectionSwitch(boolean allowed) {
    this.allowed = allowed;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<Object, Object> context = Map.of(Introspection.INTROSPECTION_DISABLED, !allowed);
    request.configureExecutionInput((_, builder) -> builder.graphQLContext(context).build());
    return chain.next(request);
  }
}
