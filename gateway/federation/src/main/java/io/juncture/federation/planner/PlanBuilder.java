package io.juncture.federation.planner;

import graphql.language.Argument;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns assignments into requests. Walks the positions once; a request belongs to a subgraph and a wave, so what is
 * asked of one subgraph in one wave, at whatever positions, becomes one request.
 */
final class PlanBuilder {

    private final Assigner assigner;
    private final Scope scope;
    private final List<FetchBuilder> fetches = new ArrayList<>();
    private final Map<Long, FetchBuilder> byGraphAndWave = new HashMap<>();

    PlanBuilder(Assigner assigner) {
        this.assigner = assigner;
        this.scope = assigner.scope();
    }

    List<FetchBuilder> fetches() {
        return fetches;
    }

    /** Adds the visits that answer root fields. They run after everything that was built before {@code wave}. */
    void root(Assignment assignment, String rootType, LayoutBuilder layout, int wave) {
        BitSet before = new BitSet();
        fetches.stream().filter(f -> f.wave() < wave).forEach(f -> before.set(f.id()));
        Position position = new Position(List.of(), layout);
        for (Visit visit : assignment.visits()) {
            FetchBuilder fetch = fetch(visit.type().graph(), wave, before);
            for (Pick pick : visit.picks()) {
                LayoutBuilder.Slot slot = layout.allocate(scope, rootType, pick.field(), pick.definition().type());
                below(pick, slot, fetch, List.of(fetch.root()), position, Set.of());
            }
        }
    }

    int waves() {
        return fetches.stream().mapToInt(FetchBuilder::wave).max().orElse(-1) + 1;
    }

    /** The request to a subgraph in a wave, which will wait for others. */
    FetchBuilder fetch(int graph, int wave, BitSet after) {
        FetchBuilder fetch = byGraphAndWave.computeIfAbsent((long) graph << 32 | wave, _ -> {
            FetchBuilder made = new FetchBuilder(fetches.size(), graph, wave);
            fetches.add(made);
            return made;
        });
        fetch.after().or(after);
        return fetch;
    }

    /** Selects a field and everything below it; returns the requests that complete it. */
    BitSet below(Pick pick, LayoutBuilder.Slot slot, FetchBuilder fetch, List<OperationSelection> targets,
            Position position, Set<String> types) {
        note(pick.field(), fetch);
        BitSet done = new BitSet();
        done.set(fetch.id());
        if (pick.below().isEmpty()) {
            targets.forEach(target -> target.select(slot.key(), pick.field(), Optional.empty()));
            return done;
        }
        OperationSelection fresh = new OperationSelection();
        Set<OperationSelection> inUse = new LinkedHashSet<>();
        targets.forEach(target -> target.select(slot.key(), pick.field(), Optional.of(fresh))
                .ifPresent(inUse::add));
        done.or(complete(pick.field().child().orElseThrow(), pick.below().get(), fetch, List.copyOf(inUse),
                position.below(slot, slot.child().orElseThrow(), types)));
        return done;
    }

    private static void note(WantedField field, FetchBuilder fetch) {
        field.arguments().stream().map(Argument::getValue)
                .forEach(value -> Variables.in(value, fetch.variables()));
    }

    private BitSet complete(Wanted wanted, Source source, FetchBuilder fetch, List<OperationSelection> targets,
            Position position) {
        scope.budget().spend();
        Outcome outcome = assigner.outcome(wanted, source);
        if (source.type().interfaceObject()) {
            targets.forEach(OperationSelection::hideType);
        } else if (position.layout().isAbstract()) {
            targets.forEach(OperationSelection::askType);
        }
        Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
        outcome.byType().forEach((type, assignment) ->
            groups.computeIfAbsent(assignment.shape(), _ -> new ArrayList<>()).add(type));
        BitSet done = new BitSet();
        done.set(fetch.id());
        for (List<String> types : groups.values()) {
            done.or(new TypeGroup(this, scope, outcome, types, source, position).build(fetch, targets));
        }
        return done;
    }
}
