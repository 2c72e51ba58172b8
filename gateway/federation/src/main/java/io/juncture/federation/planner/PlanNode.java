package io.juncture.federation.planner;

import java.util.List;

/** A step of a query plan. */
public sealed interface PlanNode {

    /** Steps in order. */
    record Sequence(List<PlanNode> nodes) implements PlanNode {
    }

    /** Steps that do not depend on each other. */
    record Parallel(List<PlanNode> nodes) implements PlanNode {
    }
}
