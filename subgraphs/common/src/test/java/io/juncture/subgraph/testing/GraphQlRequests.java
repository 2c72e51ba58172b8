package io.juncture.subgraph.testing;

import io.juncture.subgraph.request.RequestCounter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the GraphQL requests a subgraph receives. */
public final class GraphQlRequests {

  private GraphQlRequests() {}

  /** How many requests the action made the subgraph receive. */
  public static long during(MeterRegistry meters, Runnable action) {
    return Increments.during(meters, RequestCounter.GRAPHQL_REQUESTS, action);
  }
}
