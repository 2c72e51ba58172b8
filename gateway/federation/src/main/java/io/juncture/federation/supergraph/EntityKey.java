package io.juncture.federation.supergraph;

import graphql.language.SelectionSet;

/**
 * A key of an entity in one subgraph.
 *
 * @param text       the field set as written
 * @param selection  the field set
 * @param resolvable whether {@code _entities} of that subgraph accepts it
 */
public record EntityKey(String text, SelectionSet selection, boolean resolvable) {
}
