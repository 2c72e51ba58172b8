package io.juncture.federation.supergraph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A named type of the supergraph, with everything that is inaccessible to clients.
 *
 * @param name          its name
 * @param kind          its kind
 * @param fields        types of its fields by name; empty unless object or interface
 * @param possibleTypes object types a value can have; itself for an object type; empty for leaf types
 * @param values        an enum's values
 * @param interfaces    interfaces it implements
 * @param inSubgraphs   the type as each subgraph has it, by subgraph index; only composite types have entries
 */
public record SupergraphType(String name, TypeKind kind, Map<String, TypeRef> fields, Set<String> possibleTypes,
        Set<String> values, Set<String> interfaces, Map<Integer, SubgraphType> inSubgraphs) {

    public Optional<SubgraphType> in(int graph) {
        return Optional.ofNullable(inSubgraphs.get(graph));
    }
}
