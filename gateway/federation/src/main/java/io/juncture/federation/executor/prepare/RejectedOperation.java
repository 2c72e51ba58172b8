package io.juncture.federation.executor.prepare;

import graphql.GraphQLError;
import java.util.List;

/** An operation that cannot be executed, and why: syntax, validation, limits or planning. */
public record RejectedOperation(List<GraphQLError> errors) implements Preparation {

    public RejectedOperation {
        errors = List.copyOf(errors);
    }
}
