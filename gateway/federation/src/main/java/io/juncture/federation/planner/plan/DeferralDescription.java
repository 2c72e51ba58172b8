package io.juncture.federation.planner.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells the requests of a plan apart by what waits for them: the initial response, or which deferred fragment. */
final class DeferralDescription {

    private final ExecutionPlan plan;
    private final Function<List<FetchStep>, Optional<PlanNode>> describe;
    private final BitSet shown;
    private final Set<Projection> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<DeferredPart> known = new HashSet<>();
    private final List<PlanNode.Deferred> parts = new ArrayList<>();

    private DeferralDescription(ExecutionPlan plan, BitSet initial, Function<List<FetchStep>, Optional<PlanNode>> describe) {
        this.plan = plan;
        this.shown = (BitSet) initial.clone();
        this.describe = describe;
    }

    /** @param describe describes requests of the plan, in waves */
    static PlanNode of(ExecutionPlan plan, Deferring deferring, Function<List<FetchStep>, Optional<PlanNode>> describe) {
        DeferralDescription description = new DeferralDescription(plan, deferring.initial(), describe);
        Optional<PlanNode> primary = describe.apply(description.fetches(deferring.initial()));
        description.visit(plan.projection(), List.of());
        return new PlanNode.Defer(primary, description.parts);
    }

    private void visit(Projection projection, List<String> path) {
        if (!visited.add(projection)) {
            return;
        }
        List<DeferredPart> begun = projection.deferred().values().stream().flatMap(List::stream).filter(known::add).toList();
        begun.forEach(part -> parts.add(new PlanNode.Deferred(part.label(), path, describe.apply(fetches(own(part))))));
        begun.forEach(part -> visit(part.projection(), path));
        projection.byType().values().forEach(fields -> fields.forEach(field -> field.below().ifPresent(below -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(field.responseKey());
            longer.addAll(Collections.nCopies(field.type().listDepth(), "@"));
            visit(below, longer);
        })));
    }

    /** The requests that nothing shown before needs. */
    private BitSet own(DeferredPart part) {
        BitSet needed = (BitSet) part.after().clone();
        BitSet open = (BitSet) needed.clone();
        while (!open.isEmpty()) {
            int id = open.nextSetBit(0);
            open.clear(id);
            BitSet before = (BitSet) plan.fetches().get(id).after().clone();
            before.andNot(needed);
            needed.or(before);
            open.or(before);
        }
        needed.andNot(shown);
        shown.or(needed);
        return needed;
    }

    private List<FetchStep> fetches(BitSet ids) {
        return ids.stream().mapToObj(plan.fetches()::get).toList();
    }
}
