package io.juncture.gateway.rest.definition;

/** Who is let through to an operation. */
public enum Access {
    /** Everybody; what the caller may see is left to the subgraphs. A token that is not valid counts for nothing. */
    OPEN,
    /** Callers with a valid token. */
    AUTHENTICATED
}
