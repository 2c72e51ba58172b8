package io.juncture.gateway.rest.definition;

/** Who is let through to an operation. */
public enum Access {
    /** Everybody; what the caller may see is left to the subgraphs. */
    OPEN,
    /** Callers with a valid token. */
    AUTHENTICATED
}
