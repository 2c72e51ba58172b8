package io.juncture.federation.executor.prepare;

import graphql.language.Node;
import graphql.language.SourceLocation;
import java.util.Optional;

/** What makes a document invalid, and where. */
record Violation(String message, Optional<SourceLocation> location) {

    static Violation at(Node<?> node, String message) {
        return new Violation(message, Optional.ofNullable(node.getSourceLocation()));
    }
}
