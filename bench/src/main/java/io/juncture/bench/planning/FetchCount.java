package io.juncture.bench.planning;

import io.juncture.federation.planner.plan.PlanNode;
import io.juncture.federation.planner.plan.QueryPlan;

/** Says how many requests a plan makes, and how many one after the other. */
final class FetchCount {

    private FetchCount() {
    }

    static String of(QueryPlan plan) {
        return plan.node().map(FetchCount::fetches).orElse(0) + " requests in "
                + plan.node().map(FetchCount::waves).orElse(0) + " waves";
    }

    private static int fetches(PlanNode node) {
        return switch (node) {
            case PlanNode.Sequence sequence -> sequence.nodes().stream().mapToInt(FetchCount::fetches).sum();
            case PlanNode.Parallel parallel -> parallel.nodes().stream().mapToInt(FetchCount::fetches).sum();
            case PlanNode.Flatten flatten -> fetches(flatten.node());
            default -> 1;
        };
    }

    private static int waves(PlanNode node) {
        return switch (node) {
            case PlanNode.Sequence sequence -> sequence.nodes().stream().mapToInt(FetchCount::waves).sum();
            default -> 1;
        };
    }
}
