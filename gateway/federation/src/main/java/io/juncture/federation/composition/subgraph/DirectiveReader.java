package io.juncture.federation.composition.subgraph;

import graphql.language.DirectiveDefinition;
import io.juncture.federation.composition.model.DirectiveDef;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads definitions of directives that stand in no subgraph. */
public final class DirectiveReader {

    private DirectiveReader() {
    }

    public static DirectiveDef read(DirectiveDefinition definition) {
        return new AstReader("", new SubgraphNames(List.of()), UnaryOperator.identity()).directive(definition);
    }
}
