package io.juncture.federation.planner.plan;

import java.util.BitSet;
import java.util.List;

/**
 * One request to one subgraph.
 *
 * @param id        its index in the plan
 * @param graph     index of the subgraph
 * @param wave      how many requests run before it, one after the other
 * @param after     the ids of the requests whose answers it needs
 * @param root      whether it selects root fields
 * @param entities  the entities it asks for
 * @param operation the GraphQL document
 * @param variables the client's variables that the document uses
 */
public record FetchStep(int id, int graph, int wave, BitSet after, boolean root, List<EntityBatch> entities,
        String operation, List<String> variables) {
}
