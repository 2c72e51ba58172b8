package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a source can do about what is wanted below it.
 *
 * @param byType     an assignment for each type the source can deliver; a single one, for the interface, when the
 *                   types of interface objects do not matter
 * @param unresolved what cannot be had, by type; no entries for types without any
 */
public record Outcome(Map<String, Assignment> byType, Map<String, List<WantedField>> unresolved, Cost cost) {

    static final Outcome LEAF = new Outcome(Map.of(), Map.of(), Cost.NONE);

    /** What a decision sees of itself while it is being made. */
    static final Outcome CIRCULAR = new Outcome(Map.of(), Map.of("", List.of()), Cost.NONE);

    public boolean complete() {
        return unresolved.isEmpty();
    }

    /** The types that are fetched alike. */
    public Collection<List<String>> groups() {
        Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
        byType.forEach((type, assignment) -> groups.computeIfAbsent(assignment.shape(), _ -> new ArrayList<>()).add(type));
        return groups.values();
    }

    int missing() {
        return this == CIRCULAR ? Integer.MAX_VALUE : Wanted.weight(unresolved);
    }
}
