package io.juncture.federation.supergraph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A composite type as one subgraph has it.
 *
 * @param name            its name
 * @param graph           index of the subgraph in {@link Supergraph#subgraphs()}
 * @param kind            object, interface or union; an interface object is an {@link TypeKind#OBJECT} there
 * @param interfaceObject whether the subgraph has the supergraph's interface as an object type
 * @param keys            its keys there
 * @param fields          its fields there, by name
 * @param possibleTypes   the object types a value of this type can have there; itself for an object type
 */
public record SubgraphType(String name, int graph, TypeKind kind, boolean interfaceObject, List<EntityKey> keys,
        Map<String, SubgraphField> fields, Set<String> possibleTypes) {
}
