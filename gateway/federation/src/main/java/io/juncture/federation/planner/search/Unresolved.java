package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import java.util.List;
import java.util.Map;

/** Says in words what cannot be resolved. */
public final class Unresolved {

    private Unresolved() {
    }

    /** The path to the first field that no subgraph can give. */
    public static String describe(String rootType, Assignment assignment) {
        StringBuilder path = new StringBuilder(rootType);
        describe(assignment.unresolved().getFirst(), path);
        return path.toString();
    }

    private static void describe(WantedField field, StringBuilder path) {
        path.append('.').append(field.name());
        Map<String, List<WantedField>> below = field.child().map(Wanted::explicit).orElse(Map.of());
        below.entrySet().stream().filter(e -> !e.getValue().isEmpty()).findFirst().ifPresent(entry -> {
            path.append(" { ").append(entry.getKey());
            describe(entry.getValue().getFirst(), path);
            path.append(" }");
        });
    }
}
