package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.DeniedField;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.selection.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the fields of a response that are denied to the caller. */
public final class DeniedFields {

    private static final int MOST = 1_000;

    private final Budget budget;
    private final Map<List<String>, DeniedField> found = new LinkedHashMap<>();
    private final Map<Projection, Set<List<String>>> seen = new IdentityHashMap<>();

    private DeniedFields(Budget budget) {
        this.budget = budget;
    }

    /** Each path once; at most {@value #MOST}. */
    public static List<DeniedField> in(Projection projection, Budget budget) {
        DeniedFields fields = new DeniedFields(budget);
        fields.walk(projection, List.of());
        return List.copyOf(fields.found.values());
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
            found.putIfAbsent(here, new DeniedField(here, field.location()));
        } else {
            field.below().ifPresent(below -> walk(below, here));
        }
    }
}
