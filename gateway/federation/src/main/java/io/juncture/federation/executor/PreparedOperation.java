package io.juncture.federation.executor;

import io.juncture.federation.planner.QueryPlan;
import java.util.Optional;

/**
 * An operation that is ready to be executed, any number of times, with any variables.
 *
 * @param operationName its name in the document
 * @param kind          query, mutation or subscription
 * @param plan          which subgraphs will be asked what
 */
public record PreparedOperation(Optional<String> operationName, OperationKind kind, QueryPlan plan)
        implements Preparation {
}
