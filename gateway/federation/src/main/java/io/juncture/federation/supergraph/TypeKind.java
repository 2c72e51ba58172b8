package io.juncture.federation.supergraph;

/** Kinds of named types, as introspection calls them. */
public enum TypeKind {
    SCALAR, OBJECT, INTERFACE, UNION, ENUM, INPUT_OBJECT;

    public boolean composite() {
        return this == OBJECT || this == INTERFACE || this == UNION;
    }

    /** Whether values of this kind have one of several object types. */
    public boolean isAbstract() {
        return this == INTERFACE || this == UNION;
    }
}
