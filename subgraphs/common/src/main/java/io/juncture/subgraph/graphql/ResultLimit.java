package io.juncture.subgraph.graphql;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.juncture.subgraph.error.ErrorCode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Ends an operation whose result has too many fields, as {@code { goal { owner { goals { owner { goals … }}}}}} may have. */
final class ResultLimit extends SimplePerformantInstrumentation {

  private static final class Fields extends AtomicInteger implements InstrumentationState {}

  private final int most;

  ResultLimit(int most) {
    this.most = most;
  }

  @Override
  public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
    return new Fields();
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
    if (state instanceof Fields fields && fields.incrementAndGet() > most) {
      parameters.getExecutionContext().getExecutionInput().cancel();
    }
    return fetcher;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    boolean ended = state instanceof Fields fields && fields.get() > most;
    return CompletableFuture.completedFuture(ended ? tooLarge() : result);
  }

  private ExecutionResult tooLarge() {
    return ExecutionResult.newExecutionResult()
        .addError(GraphqlErrorBuilder.newError()
            .errorType(ErrorCode.REQUEST_TOO_LARGE)
            .message("The result has more than %d fields.", most)
            .extensions(Map.of("code", ErrorCode.REQUEST_TOO_LARGE.name()))
            .build())
        .build();
  }
}
