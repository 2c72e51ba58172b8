package io.juncture.federation.executor.prepare;

import graphql.GraphQLError;
import java.util.List;

/**
 * An operation that cannot be executed.
 *
 * @param errors   why: syntax, validation, limits or planning
 * @param internal whether it is the engine's fault, not the client's; the next attempt may go better
 */
public record RejectedOperation(List<GraphQLError> errors, boolean internal) implements Preparation {

    public RejectedOperation {
        errors = List.copyOf(errors);
    }
}
