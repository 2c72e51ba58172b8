package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.subgraph.Link;
import java.util.Set;

/**
 * A directive of the subgraphs' own that {@code @composeDirective} takes into the supergraph.
 *
 * @param link       the specification it is linked from, in the newest version that a composing subgraph links
 * @param specName   its name in that specification
 * @param definition from the subgraph with that version
 * @param subgraphs  those that compose it; applications elsewhere stay there
 */
public record ComposedDirective(String name, Link link, String specName, DirectiveDef definition, Set<String> subgraphs) {

    public ComposedDirective {
        subgraphs = Set.copyOf(subgraphs);
    }
}
