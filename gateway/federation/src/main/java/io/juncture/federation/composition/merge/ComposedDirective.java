package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.subgraph.Link;

/**
 * A subgraphs' own directive that {@code @composeDirective} takes into the supergraph.
 *
 * @param link       the specification it is linked from, in the newest version in use
 * @param specName   its name in that specification
 * @param definition from the subgraph with that version
 */
public record ComposedDirective(String name, Link link, String specName, DirectiveDef definition) {
}
