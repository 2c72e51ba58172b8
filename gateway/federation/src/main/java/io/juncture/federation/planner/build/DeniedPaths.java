package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.selection.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the fields of a response that are denied to the caller. */
public final class DeniedPaths {

    private static final int MOST = 1_000;

    private final Budget budget;
    private final Set<List<String>> found = new LinkedHashSet<>();
    private final Map<Projection, Set<List<String>>> seen = new IdentityHashMap<>();

    private DeniedPaths(Budget budget) {
        this.budget = budget;
    }

    /** The response keys that lead to each; at most {@value #MOST}. */
    public static List<List<String>> in(Projection projection, Budget budget) {
        DeniedPaths paths = new DeniedPaths(budget);
        paths.walk(projection, List.of());
        return List.copyOf(paths.found);
    }

    private void walk(Projection projection, List<String> path) {
        if (seen.computeIfAbsent(projection, _ -> new HashSet<>()).add(path)) {
            projection.byType().values().forEach(fields -> fields.forEach(field -> look(field, path)));
        }
    }

    private void look(Projection.Field field, List<String> path) {
        budget.spend();
        if (found.size() == MOST) {
            return;
        }
        List<String> here = new ArrayList<>(path);
        here.add(field.responseKey());
        if (field.slot() == Projection.Field.DENIED) {
            found.add(here);
        } else {
            field.below().ifPresent(below -> walk(below, here));
        }
    }
}
