package io.juncture.federation.planner.plan;

import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.Map;
import java.util.Set;

/**
 * What a plan depends on beyond the operation and the supergraph.
 *
 * @param conditions   values of the variables that {@code @skip} and {@code @include} use; where a variable has none,
 *                     both sides are planned
 * @param activeLabels the labels of progressive overrides that are active; all others are not
 * @param deferring    whether fragments with {@code @defer} may be delivered later; then {@code conditions} has the
 *                     variables that they use, too
 * @param unmet        what the operation asks of callers and this one lacks
 */
public record Circumstances(Map<String, Boolean> conditions, Set<String> activeLabels, boolean deferring,
        Set<AccessRequirement> unmet) {

    /** Every condition open, no label active, for callers who may see everything. */
    public static final Circumstances OPEN = new Circumstances(Map.of(), Set.of());

    public Circumstances {
        conditions = Map.copyOf(conditions);
        activeLabels = Set.copyOf(activeLabels);
        unmet = Set.copyOf(unmet);
    }

    /** Everything is delivered at once, to callers who may see everything. */
    public Circumstances(Map<String, Boolean> conditions, Set<String> activeLabels) {
        this(conditions, activeLabels, false, Set.of());
    }
}
