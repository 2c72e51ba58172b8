package io.juncture.federation.planner.selection;

import io.juncture.federation.supergraph.SubgraphType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every way a subgraph can know objects of a type: as the type itself, or as an interface object.
 *
 * @param ways    the type as each of them has it
 * @param byField which of them define a field, by its name
 */
public record KnownType(List<SubgraphType> ways, Map<String, List<Integer>> byField) {

    public static KnownType of(List<SubgraphType> ways) {
        Map<String, List<Integer>> byField = new HashMap<>();
        for (int i = 0; i < ways.size(); i++) {
            int way = i;
            ways.get(i).fields().keySet().forEach(field -> byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(way));
        }
        return new KnownType(ways, byField);
    }

    public KnownType with(SubgraphType another) {
        List<SubgraphType> more = new ArrayList<>(ways);
        more.add(another);
        return of(more);
    }

    public List<Integer> having(String field) {
        return byField.getOrDefault(field, List.of());
    }
}
