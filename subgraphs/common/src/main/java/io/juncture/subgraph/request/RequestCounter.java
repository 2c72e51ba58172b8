package io.juncture.subgraph.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Counts GraphQL requests when they arrive; Spring's own timers count them when they are done. */
public final class RequestCounter implements WebGraphQlInterceptor {

  /** The counter's name. */
  public static final String GRAPHQL_REQUESTS = "juncture.graphql.requests";

  private final Counter counter;

  RequestCounter(MeterRegistry meters) {
    counter = Counter.builder(GRAPHQL_REQUESTS).description("GraphQL requests received").register(meters);
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    counter.increment();
    return chain.next(request);
  }
}
