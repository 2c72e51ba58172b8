package io.juncture.federation.composition.model;

import java.util.Arrays;
import java.util.Optional;

/** The directives that composition understands, with the minor version of Federation 2 that brought each. */
public enum FederationDirective {
    KEY("key", 0),
    REQUIRES("requires", 0),
    PROVIDES("provides", 0),
    EXTERNAL("external", 0),
    EXTENDS("extends", 0),
    SHAREABLE("shareable", 0),
    OVERRIDE("override", 0),
    TAG("tag", 0),
    INACCESSIBLE("inaccessible", 0),
    COMPOSE_DIRECTIVE("composeDirective", 1),
    INTERFACE_OBJECT("interfaceObject", 3),
    AUTHENTICATED("authenticated", 5),
    REQUIRES_SCOPES("requiresScopes", 5),
    POLICY("policy", 6),
    CONTEXT("context", 8),
    FROM_CONTEXT("fromContext", 8),
    COST("cost", 9),
    LIST_SIZE("listSize", 9),
    CACHE_TAG("cacheTag", 12);

    private final String directiveName;
    private final int since;

    FederationDirective(String directiveName, int since) {
        this.directiveName = directiveName;
        this.since = since;
    }

    public String directiveName() {
        return directiveName;
    }

    public int since() {
        return since;
    }

    /** Whether Federation 1 had it. */
    public boolean inFederation1() {
        return switch (this) {
            case KEY, REQUIRES, PROVIDES, EXTERNAL, EXTENDS, TAG -> true;
            default -> false;
        };
    }

    /** Whether it is applied once more in the supergraph, under the name of its own specification. */
    public boolean isMerged() {
        return switch (this) {
            case TAG, INACCESSIBLE, AUTHENTICATED, REQUIRES_SCOPES, POLICY, CONTEXT, COST, LIST_SIZE -> true;
            default -> false;
        };
    }

    /** Whether it stays with the subgraphs that apply it, as {@code @join__directive}. */
    public boolean isJoined() {
        return this == CACHE_TAG;
    }

    /** Whether it says who may see something. */
    public boolean isAccessControl() {
        return this == AUTHENTICATED || this == REQUIRES_SCOPES || this == POLICY;
    }

    public static Optional<FederationDirective> named(String name) {
        return Arrays.stream(values()).filter(directive -> directive.directiveName.equals(name)).findFirst();
    }
}
