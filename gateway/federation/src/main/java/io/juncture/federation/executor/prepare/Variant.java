package io.juncture.federation.executor.prepare;

import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.supergraph.Subgraph;
import java.util.List;

/**
 * A plan for certain values of the conditions, ready to run.
 *
 * @param plan    the plan
 * @param fetches its fetches; each one's id is its index
 */
public record Variant(ExecutionPlan plan, List<CompiledFetch> fetches) {

    static Variant of(ExecutionPlan plan, List<Subgraph> subgraphs, OperationKind kind) {
        return new Variant(plan, plan.fetches().stream()
                .map(step -> CompiledFetch.of(step, subgraphs.get(step.graph()), kind)).toList());
    }
}
