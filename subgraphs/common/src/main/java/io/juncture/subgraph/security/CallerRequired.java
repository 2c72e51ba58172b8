package io.juncture.subgraph.security;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.juncture.subgraph.error.SubgraphException;
import org.jspecify.annotations.Nullable;

/** Denies every root field to requests without a caller, except {@link AnonymousFields}. */
final class CallerRequired extends SimplePerformantInstrumentation {

  private final AnonymousFields anonymous;

  CallerRequired(AnonymousFields anonymous) {
    this.anonymous = anonymous;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
    DataFetchingEnvironment environment = parameters.getEnvironment();
    boolean root = environment.getExecutionStepInfo().getPath().getLevel() == 1;
    if (!root || environment.getGraphQlContext().hasKey(Caller.KEY) || isAnonymous(environment)) {
      return fetcher;
    }
    return _ -> {
      throw SubgraphException.unauthenticated();
    };
  }

  private boolean isAnonymous(DataFetchingEnvironment environment) {
    return environment.getParentType() instanceof GraphQLNamedType type
        && anonymous.contains(type.getName(), environment.getFieldDefinition().getName());
  }
}
