package io.juncture.subgraph.security;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.juncture.subgraph.error.SubgraphException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Denies every root field to requests without a caller, except {@link AnonymousFields}, and to systems, except those and
 * {@link SystemFields}.
 */
final class CallerRequired extends SimplePerformantInstrumentation {

  private final AnonymousFields anonymous;
  private final SystemFields systems;

  CallerRequired(AnonymousFields anonymous, SystemFields systems) {
    this.anonymous = anonymous;
    this.systems = systems;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
    DataFetchingEnvironment environment = parameters.getEnvironment();
    boolean root = environment.getExecutionStepInfo().getPath().getLevel() == 1;
    if (!root || !(environment.getParentType() instanceof GraphQLNamedType type)) {
      return fetcher;
    }
    String field = environment.getFieldDefinition().getName();
    Optional<Caller> caller = environment.getGraphQlContext().getOrEmpty(Caller.KEY);
    if (anonymous.contains(type.getName(), field)) {
      return fetcher;
    }
    if (caller.isEmpty()) {
      boolean erased = environment.getGraphQlContext().hasKey(ErasedPeople.CONTEXT_KEY);
      return _ -> {
        throw erased ? SubgraphException.erased() : SubgraphException.unauthenticated();
      };
    }
    if (!caller.get().isPerson() && !systems.contains(type.getName(), field)) {
      return _ -> {
        throw SubgraphException.forbidden("This is for people; the access token stands for a system.");
      };
    }
    return fetcher;
  }
}
