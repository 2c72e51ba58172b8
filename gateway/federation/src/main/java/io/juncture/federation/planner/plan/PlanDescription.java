package io.juncture.federation.planner.plan;

import io.juncture.federation.supergraph.Subgraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Describes an execution plan as a tree of steps. */
public final class PlanDescription {

    private PlanDescription() {
    }

    /** The steps of a plan, wave by wave; empty when nothing is fetched. */
    public static Optional<PlanNode> describe(ExecutionPlan plan, List<Subgraph> subgraphs) {
        return plan.deferring().<Optional<PlanNode>>map(deferring -> Optional.of(
                DeferralDescription.of(plan, deferring, fetches -> waves(fetches, plan.layout(), subgraphs))))
                .orElseGet(() -> waves(plan.fetches(), plan.layout(), subgraphs));
    }

    private static Optional<PlanNode> waves(List<FetchStep> fetches, Layout root, List<Subgraph> subgraphs) {
        Map<Integer, List<PlanNode>> waves = new TreeMap<>();
        for (FetchStep fetch : fetches) {
            waves.computeIfAbsent(fetch.wave(), _ -> new ArrayList<>())
                    .add(describe(fetch, subgraphs.get(fetch.graph()).name(), root));
        }
        List<PlanNode> sequence = waves.values().stream()
                .map(nodes -> nodes.size() == 1 ? nodes.getFirst() : new PlanNode.Parallel(nodes)).toList();
        return sequence.size() > 1 ? Optional.of(new PlanNode.Sequence(sequence)) : sequence.stream().findFirst();
    }

    /** A plan for each value of the conditions that matter, as one tree. */
    public static Optional<PlanNode> condition(String variable, Optional<PlanNode> whenTrue,
            Optional<PlanNode> whenFalse) {
        return whenTrue.equals(whenFalse) ? whenTrue
                : Optional.of(new PlanNode.Condition(variable, whenTrue, whenFalse));
    }

    private static PlanNode describe(FetchStep fetch, String service, Layout root) {
        if (fetch.root().isPresent()) {
            String kind = Stream.of("mutation", "subscription").filter(fetch.operation()::startsWith).findFirst()
                    .orElse("query");
            PlanNode node = new PlanNode.Fetch(service, kind, fetch.operation(), fetch.variables(), List.of(),
                    List.of());
            RootTarget target = fetch.root().get();
            return target.isOperationRoot() ? node : new PlanNode.Flatten(path(target.path()), node);
        }
        if (fetch.entities().size() == 1 && fetch.entities().getFirst().targets().size() == 1) {
            EntityBatch.Target target = fetch.entities().getFirst().targets().getFirst();
            return new PlanNode.Flatten(path(target.path()), new PlanNode.Fetch(service, "query", fetch.operation(),
                    fetch.variables(), target.representations(),
                    ContextText.of(fetch.entities().getFirst(), target, root)));
        }
        List<PlanNode.Entities> entities = new ArrayList<>();
        for (EntityBatch batch : fetch.entities()) {
            for (EntityBatch.Target target : batch.targets()) {
                entities.add(new PlanNode.Entities(batch.key(), path(target.path()), target.representations(),
                        ContextText.of(batch, target, root)));
            }
        }
        return new PlanNode.BatchFetch(service, fetch.operation(), fetch.variables(), entities);
    }

    static List<String> path(List<PathStep> steps) {
        List<String> path = new ArrayList<>();
        for (PathStep step : steps) {
            path.add(step.toString());
            for (int i = 0; i < step.slot().type().listDepth(); i++) {
                path.add("@");
            }
        }
        return path;
    }
}
