package io.juncture.federation.planner;

import io.juncture.federation.supergraph.Subgraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Describes an execution plan as a tree of steps. */
public final class PlanDescription {

    private PlanDescription() {
    }

    /** The steps of a plan, wave by wave; empty when nothing is fetched. */
    public static Optional<PlanNode> describe(ExecutionPlan plan, List<Subgraph> subgraphs) {
        Map<Integer, List<PlanNode>> waves = new TreeMap<>();
        for (FetchStep fetch : plan.fetches()) {
            waves.computeIfAbsent(fetch.wave(), _ -> new ArrayList<>())
                    .add(describe(fetch, subgraphs.get(fetch.graph()).name()));
        }
        List<PlanNode> sequence = waves.values().stream()
                .map(nodes -> nodes.size() == 1 ? nodes.getFirst() : new PlanNode.Parallel(nodes)).toList();
        return sequence.size() > 1 ? Optional.of(new PlanNode.Sequence(sequence)) : sequence.stream().findFirst();
    }

    private static PlanNode describe(FetchStep fetch, String service) {
        if (fetch.root()) {
            String kind = fetch.operation().startsWith("mutation") ? "mutation" : "query";
            return new PlanNode.Fetch(service, kind, fetch.operation(), fetch.variables(), List.of());
        }
        if (fetch.entities().size() == 1) {
            EntityBatch batch = fetch.entities().getFirst();
            return new PlanNode.Flatten(path(batch.path()), new PlanNode.Fetch(service, "query", fetch.operation(),
                    fetch.variables(), batch.representations()));
        }
        return new PlanNode.BatchFetch(service, fetch.operation(), fetch.variables(), fetch.entities().stream()
                .map(b -> new PlanNode.Entities(b.key(), path(b.path()), b.representations())).toList());
    }

    private static List<String> path(List<PathStep> steps) {
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
