package io.juncture.federation.planner;

import graphql.language.SelectionSet;
import io.juncture.federation.supergraph.SubgraphType;
import java.util.List;

/**
 * Where the objects at a position come from.
 *
 * @param type     their static type in the subgraph that delivers them
 * @param provided what a {@code @provides} on the way promises below them
 */
record Source(SubgraphType type, List<SelectionSet> provided) {

    int graph() {
        return type.graph();
    }
}
