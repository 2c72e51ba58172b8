package io.juncture.federation.planner.search;

import graphql.language.SelectionSet;
import io.juncture.federation.supergraph.SubgraphType;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the objects at a position come from.
 *
 * @param type     their static type in the subgraph that delivers them
 * @param provided what a {@code @provides} on the way promises below them
 * @param others   the subgraphs that could have delivered them just as well, this one included; only known where
 *                 subgraphs disagree about the members of a union
 * @param agreed   the types that all of them can deliver; empty when that does not matter
 * @param contexts the contexts that are set further up
 */
public record Source(SubgraphType type, List<SelectionSet> provided, BitSet others, Optional<Set<String>> agreed,
        Set<String> contexts) {

    public int graph() {
        return type.graph();
    }
}
