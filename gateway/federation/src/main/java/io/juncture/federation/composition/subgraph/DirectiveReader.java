package io.juncture.federation.composition.subgraph;

import graphql.language.DirectiveDefinition;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.model.DirectiveDef;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads definitions of directives that stand in no subgraph. */
public final class DirectiveReader {

    private DirectiveReader() {
    }

    public static DirectiveDef read(DirectiveDefinition definition) {
        return new AstReader(new SourcePlace("", "", 0, 0), new SubgraphNames(List.of(), Set.of()), UnaryOperator.identity())
                .directive(definition);
    }
}
