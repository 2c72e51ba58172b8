package io.juncture.subgraph.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.juncture.subgraph.error.SubgraphException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses an {@code _entities} field that asks for too many entities. */
final class RepresentationLimit extends SimplePerformantInstrumentation {

  private final int most;

  RepresentationLimit(int most) {
    this.most = most;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
    var environment = parameters.getEnvironment();
    if (environment.getFieldDefinition().getName().equals("_entities")
        && environment.getArgument("representations") instanceof List<?> representations
        && representations.size() > most) {
      return _ -> {
        throw SubgraphException.invalidInput("representations", "must not have more than " + most + " elements");
      };
    }
    return fetcher;
  }
}
