package io.juncture.federation.executor.prepare;

/** The kind of a GraphQL operation. */
public enum OperationKind {
    QUERY, MUTATION, SUBSCRIPTION
}
