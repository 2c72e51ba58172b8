package io.juncture.federation.executor;

/** The kind of a GraphQL operation. */
public enum OperationKind {
    QUERY, MUTATION, SUBSCRIPTION
}
