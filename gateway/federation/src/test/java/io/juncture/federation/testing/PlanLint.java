package io.juncture.federation.testing;

import io.juncture.federation.planner.plan.ContextSource;
import io.juncture.federation.planner.plan.ContextValue;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.Layout;
import io.juncture.federation.planner.plan.PathStep;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.plan.RepresentationField;
import io.juncture.federation.planner.plan.RootTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with a plan, whatever the operation: requests that wait longer than they need, that could be one, fields
 * that nobody needs, fields that two requests bring.
 */
public final class PlanLint {

    private final ExecutionPlan plan;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> needed = new HashSet<>();
    /** Objects in representations: what is needed below them is planned apart from what the client wants there. */
    private final Set<String> required = new HashSet<>();

    private PlanLint(ExecutionPlan plan) {
        this.plan = plan;
    }

    /** Empty when nothing is wrong. */
    public static List<String> findings(ExecutionPlan plan) {
        PlanLint lint = new PlanLint(plan);
        lint.waves();
        lint.merging();
        lint.entitiesOnce();
        lint.fields();
        return List.copyOf(lint.findings);
    }

    /** A request is in the wave after the last one it waits for, and waits only for requests before it. */
    private void waves() {
        for (FetchStep fetch : plan.fetches()) {
            int expected = fetch.after().stream().map(id -> plan.fetches().get(id).wave()).max().orElse(-1) + 1;
            if (fetch.wave() != expected) {
                findings.add("request " + fetch.id() + " is in wave " + fetch.wave() + " but could be in " + expected);
            }
        }
    }

    /** Requests of one wave to one subgraph are one; deferred ones and those for root fields further down are apart. */
    private void merging() {
        if (plan.deferring().isPresent()) {
            return;
        }
        Set<String> places = new HashSet<>();
        for (FetchStep fetch : plan.fetches()) {
            boolean ordinary = fetch.root().map(RootTarget::isOperationRoot).orElse(true);
            if (ordinary && !places.add(fetch.graph() + " in wave " + fetch.wave())) {
                findings.add("two requests to subgraph " + fetch.graph() + " in wave " + fetch.wave());
            }
        }
    }

    /** An object is asked for once in a request, unless its representations would differ, or what it takes from contexts. */
    private void entitiesOnce() {
        for (FetchStep fetch : plan.fetches()) {
            Set<Object> seen = new HashSet<>();
            for (EntityBatch batch : fetch.entities()) {
                for (EntityBatch.Target target : batch.targets()) {
                    target.representations().forEach(representation -> {
                        if (!seen.add(List.of(path(target.path()), types(target.path()), representation, target.contexts()))) {
                            findings.add("request " + fetch.id() + " asks twice for " + path(target.path()));
                        }
                    });
                }
            }
        }
    }

    private static List<Set<String>> types(List<PathStep> path) {
        return path.stream().map(PathStep::types).toList();
    }

    private void fields() {
        need(plan.projection(), "");
        plan.deferring().ifPresent(deferring -> need(deferring.whole(), ""));
        for (FetchStep fetch : plan.fetches()) {
            for (EntityBatch batch : fetch.entities()) {
                for (EntityBatch.Target target : batch.targets()) {
                    target.representations().forEach(r -> need(r.fields(), target.layout(), path(target.path())));
                    target.contexts().forEach(context -> need(context, target.path()));
                }
            }
        }
        FetchedFields.of(plan).forEach((field, origins) -> {
            if (!needed.contains(field)) {
                findings.add("nobody needs " + field + " of request " + origins.getFirst().fetch());
            }
            boolean apart = required.stream().anyMatch(field::startsWith);
            for (int i = 1; i < origins.size() && !apart; i++) {
                FetchedFields.Origin one = origins.get(i);
                origins.subList(0, i).stream().filter(one::repeats).findFirst().ifPresent(other -> findings.add(
                        "requests " + other.fetch() + " and " + one.fetch() + " both bring " + field));
            }
        });
    }

    private void need(Projection projection, String path) {
        projection.byType().values().forEach(fields -> fields.stream().filter(f -> !f.internalKey().isEmpty()).forEach(f -> {
            needed.add(path + "/" + f.internalKey());
            f.below().ifPresent(below -> need(below, path + "/" + f.internalKey()));
        }));
    }

    private void need(List<RepresentationField> fields, Layout layout, String path) {
        for (RepresentationField field : fields) {
            Layout.Slot slot = layout.slot(field.slot());
            String place = path + "/" + slot.key();
            needed.add(place);
            if (!field.byType().isEmpty()) {
                required.add(place + "/");
            }
            field.byType().values().forEach(below -> need(below, slot.child().orElseThrow(), place));
        }
    }

    private void need(ContextSource context, List<PathStep> path) {
        for (ContextSource.Ancestor ancestor : context.nearestFirst()) {
            Layout layout = plan.layout();
            for (PathStep step : path.subList(0, ancestor.depth())) {
                layout = step.slot().child().orElseThrow();
            }
            for (ContextValue value : ancestor.byType().values()) {
                need(value, layout, path(path.subList(0, ancestor.depth())));
            }
        }
    }

    private void need(ContextValue value, Layout layout, String path) {
        if (value.slot() != ContextValue.NOTHING) {
            Layout.Slot slot = layout.slot(value.slot());
            needed.add(path + "/" + slot.key());
            value.below().values().forEach(below -> need(below, slot.child().orElseThrow(), path + "/" + slot.key()));
        }
    }

    static String path(List<PathStep> steps) {
        return steps.stream().map(step -> "/" + step.slot().key()).collect(Collectors.joining());
    }
}
