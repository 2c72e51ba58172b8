package io.juncture.federation.supergraph;

import graphql.language.SelectionSet;
import java.util.Optional;

/**
 * A field as one subgraph has it.
 *
 * @param name     its name
 * @param type     its type in that subgraph, which may differ from the supergraph's
 * @param external whether the subgraph resolves it only where a {@code @provides} says so
 * @param requires what its resolver needs from other subgraphs
 * @param provides what can be selected below it although it is external elsewhere in the subgraph
 * @param override where an override moves it step by step: for which requests it is here
 */
public record SubgraphField(String name, TypeRef type, boolean external, Optional<SelectionSet> requires,
        Optional<SelectionSet> provides, Optional<OverrideLabel> override) {
}
