package io.juncture.federation.executor.prepare;

import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.PlanDescription;
import io.juncture.federation.planner.plan.PlanNode;
import io.juncture.federation.planner.plan.QueryPlan;
import io.juncture.federation.supergraph.Subgraph;
import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Describes the plans of one operation as one tree: both sides of each condition, where they are few. */
final class ConditionalPlan {

    private static final int MOST_CONDITIONS = 4;

    private final PreparedOperation operation;
    private final Set<String> labels;
    private final Set<AccessRequirement> unmet;
    private final List<Subgraph> subgraphs;

    private ConditionalPlan(PreparedOperation operation, Set<String> labels, Set<AccessRequirement> unmet,
            List<Subgraph> subgraphs) {
        this.operation = operation;
        this.labels = labels;
        this.unmet = unmet;
        this.subgraphs = subgraphs;
    }

    /**
     * @param labels which override labels are active
     * @param unmet  what the caller lacks
     */
    static QueryPlan of(PreparedOperation operation, Set<String> labels, Set<AccessRequirement> unmet,
            List<Subgraph> subgraphs) {
        List<String> conditions = operation.conditions().stream().sorted().toList();
        return new QueryPlan(new ConditionalPlan(operation, labels, unmet, subgraphs)
                .describe(conditions.size() > MOST_CONDITIONS ? List.of() : conditions, Map.of()));
    }

    private Optional<PlanNode> describe(List<String> conditions, Map<String, Boolean> values) {
        if (conditions.isEmpty()) {
            return PlanDescription.describe(operation.variant(
                    new Circumstances(values, labels, operation.defers(), unmet)).plan(), subgraphs);
        }
        String variable = conditions.getFirst();
        List<String> others = conditions.subList(1, conditions.size());
        return PlanDescription.condition(variable, describe(others, with(values, variable, true)),
                describe(others, with(values, variable, false)));
    }

    private static Map<String, Boolean> with(Map<String, Boolean> values, String variable, boolean value) {
        Map<String, Boolean> more = new HashMap<>(values);
        more.put(variable, value);
        return more;
    }
}
