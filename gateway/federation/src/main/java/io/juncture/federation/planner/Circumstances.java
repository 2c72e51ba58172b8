package io.juncture.federation.planner;

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
 */
public record Circumstances(Map<String, Boolean> conditions, Set<String> activeLabels, boolean deferring) {

    /** Every condition open, no label active. */
    public static final Circumstances OPEN = new Circumstances(Map.of(), Set.of());

    public Circumstances {
        conditions = Map.copyOf(conditions);
        activeLabels = Set.copyOf(activeLabels);
    }

    /** Everything is delivered at once. */
    public Circumstances(Map<String, Boolean> conditions, Set<String> activeLabels) {
        this(conditions, activeLabels, false);
    }
}
