package io.juncture.federation;

import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.DeniedField;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.Explanation;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.PlanDescription;
import io.juncture.federation.planner.plan.ProjectionText;
import io.juncture.federation.planner.plan.QueryPlan;
import io.juncture.federation.planner.plan.QueryPlanText;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.List;
import java.util.stream.Collectors;

/** Writes every stage of a plan for people. */
final class ExplanationText {

    private ExplanationText() {
    }

    /**
     * Requests and plan are those for a client that takes deferred fragments later; selection, choices and projection those
     * for one that takes everything at once. While no label is active and nothing denied, the plan is what the gateway's plan
     * viewer shows for the operation, both sides of its conditions included.
     */
    static String of(Supergraph supergraph, PreparedOperation operation, Circumstances circumstances, Explanation explanation) {
        ExecutionPlan executed = operation.variant(new Circumstances(circumstances.conditions(), circumstances.activeLabels(),
                operation.defers(), circumstances.unmet())).plan();
        QueryPlan plan = circumstances.equals(Circumstances.OPEN) ? operation.plan()
                : new QueryPlan(PlanDescription.describe(executed, supergraph.subgraphs()));
        List<String> fetches = executed.fetches().stream().map(fetch -> line(fetch, executed, supergraph)).toList();
        return denied(circumstances, explanation.plan().denied()) + section("Selection", explanation.selection())
                + section("Choices", explanation.choices())
                + section("Requests", fetches) + section("Plan", List.of(QueryPlanText.write(plan)))
                + section("Projection", ProjectionText.of(explanation.plan().projection()));
    }

    private static String denied(Circumstances circumstances, List<DeniedField> fields) {
        if (circumstances.unmet().isEmpty()) {
            return "";
        }
        return section("Denied", fields.stream().map(field -> String.join(".", field.path())).toList())
                + section("Lacking", circumstances.unmet().stream().map(AccessRequirement::toString).sorted().toList());
    }

    private static String line(FetchStep fetch, ExecutionPlan plan, Supergraph supergraph) {
        boolean later = plan.deferring().filter(deferring -> !deferring.initial().get(fetch.id())).isPresent();
        String after = fetch.after().isEmpty() ? "" : fetch.after().stream().mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", ", after ", ""));
        return "wave " + fetch.wave() + ", request " + fetch.id() + (later ? ", deferred" : "") + after + ": "
                + supergraph.subgraphs().get(fetch.graph()).name() + " " + fetch.operation();
    }

    private static String section(String title, List<String> lines) {
        return title + "\n" + String.join("\n", lines).indent(2) + "\n";
    }
}
