package io.juncture.federation.planner.plan;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One request to one subgraph.
 *
 * @param id        its index in the plan
 * @param graph     index of the subgraph
 * @param wave      how many requests run before it, one after the other
 * @param after     the ids of the requests whose answers it needs
 * @param root      the objects that its root fields are for; empty when it asks for entities
 * @param entities  the entities it asks for
 * @param operation the GraphQL document
 * @param variables the client's variables that the document uses
 * @param definitions their definitions
 */
public record FetchStep(int id, int graph, int wave, BitSet after, Optional<RootTarget> root, List<EntityBatch> entities,
        String operation, List<String> variables, List<String> definitions) {
}
