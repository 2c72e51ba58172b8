package io.juncture.federation.planner;

import graphql.language.Argument;
import io.juncture.federation.planner.plan.RepresentationField;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import io.juncture.federation.supergraph.TypeKind;
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

    private FetchBuilder fetch(int graph, int wave, BitSet after) {
        FetchBuilder fetch = byGraphAndWave.computeIfAbsent((long) graph << 32 | wave, _ -> {
            FetchBuilder made = new FetchBuilder(fetches.size(), graph, wave);
            fetches.add(made);
            return made;
        });
        fetch.after().or(after);
        return fetch;
    }

    /** Selects a field and everything below it; returns the requests that complete it. */
    private BitSet below(Pick pick, LayoutBuilder.Slot slot, FetchBuilder fetch, List<OperationSelection> targets,
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
            done.or(new Group(outcome, types, source, position).build(fetch, targets));
        }
        return done;
    }

    /** Types at one position that are fetched alike. */
    private final class Group {

        private final Outcome outcome;
        private final List<String> types;
        private final Source source;
        private final Position position;
        private final Map<String, BitSet> completedBy = new HashMap<>();
        private final Map<Integer, FetchBuilder.Entities> asked = new HashMap<>();
        private BitSet typeKnownAfter = new BitSet();

        Group(Outcome outcome, List<String> types, Source source, Position position) {
            this.outcome = outcome;
            this.types = types;
            this.source = source;
            this.position = position;
        }

        BitSet build(FetchBuilder sourceFetch, List<OperationSelection> targets) {
            BitSet done = new BitSet();
            done.set(sourceFetch.id());
            int visits = visits(types.getFirst()).size();
            for (int v = 0; v < visits; v++) {
                FetchBuilder fetch = v == 0 ? sourceFetch : visit(v, done(sourceFetch));
                int picks = visits(types.getFirst()).get(v).picks().size();
                for (int p = 0; p < picks; p++) {
                    BitSet completed = pick(v, p, fetch, targets);
                    completedBy.computeIfAbsent(pickOf(types.getFirst(), v, p).field().signature(),
                            _ -> new BitSet()).or(completed);
                    done.or(completed);
                }
                done.set(fetch.id());
            }
            return done;
        }

        private static BitSet done(FetchBuilder fetch) {
            BitSet set = new BitSet();
            set.set(fetch.id());
            return set;
        }

        private List<Visit> visits(String type) {
            return outcome.byType().get(type).visits();
        }

        private Pick pickOf(String type, int visit, int pick) {
            return visits(type).get(visit).picks().get(pick);
        }

        /** Asks for the entities of a visit, after everything their representations need. */
        private FetchBuilder visit(int v, BitSet afterSource) {
            Visit first = visits(types.getFirst()).get(v);
            boolean asInterface = source.type().interfaceObject()
                    && first.type().name().equals(source.type().name());
            BitSet after = afterSource;
            for (WantedField input : first.inputs()) {
                after.or(completedBy.getOrDefault(input.signature(), new BitSet()));
            }
            if (!asInterface) {
                after.or(typeKnownAfter);
            }
            int wave = after.stream().map(id -> fetches.get(id).wave()).max().orElse(-1) + 1;
            FetchBuilder fetch = fetch(first.type().graph(), wave, after);
            Map<String, List<RepresentationField>> fields = new LinkedHashMap<>();
            for (String type : types) {
                Visit visit = visits(type).get(v);
                fields.put(asInterface ? "" : type,
                        Representations.fields(position.layout(), type, visit.inputs(), visit.keys()));
            }
            FetchBuilder.Entities entities = fetch.entities(position, fields);
            asked.put(v, entities);
            for (String type : types) {
                entities.represent(asInterface ? "" : type, visits(type).get(v).type().name(),
                        fields.get(asInterface ? "" : type));
            }
            if (first.findsType()) {
                entities.selection().on(first.type().name()).askType();
                typeKnownAfter = done(fetch);
            } else if (first.type().interfaceObject()) {
                entities.selection().on(first.type().name()).hideType();
            }
            return fetch;
        }

        private BitSet pick(int v, int p, FetchBuilder fetch, List<OperationSelection> sourceTargets) {
            Map<LayoutBuilder.Slot, List<String>> bySlot = new LinkedHashMap<>();
            for (String type : types) {
                Pick pick = pickOf(type, v, p);
                bySlot.computeIfAbsent(position.layout().allocate(scope, type, pick.field(), pick.definition().type()),
                        _ -> new ArrayList<>()).add(type);
            }
            BitSet done = new BitSet();
            bySlot.forEach((slot, ofTypes) -> {
                Pick pick = pickOf(ofTypes.getFirst(), v, p);
                List<OperationSelection> targets = v == 0 ? atSource(sourceTargets, pick, ofTypes)
                        : inEntities(v, pick, ofTypes);
                boolean all = ofTypes.size() == outcome.byType().size();
                done.or(below(pick, slot, fetch, targets, position, all ? Set.of() : Set.copyOf(ofTypes)));
            });
            return done;
        }

        private List<OperationSelection> atSource(List<OperationSelection> targets, Pick pick, List<String> ofTypes) {
            if (source.type().kind() == TypeKind.OBJECT || everyTypeHas(source.type(), pick, ofTypes)) {
                return targets;
            }
            return targets.stream().flatMap(target -> ofTypes.stream().map(target::on)).toList();
        }

        private List<OperationSelection> inEntities(int v, Pick pick, List<String> ofTypes) {
            OperationSelection selection = asked.get(v).selection();
            Visit first = visits(ofTypes.getFirst()).get(v);
            if (first.findsType() && !everyTypeHas(first.type(), pick, ofTypes)) {
                return ofTypes.stream().map(selection.on(first.type().name())::on).toList();
            }
            Set<OperationSelection> targets = new LinkedHashSet<>();
            ofTypes.forEach(type -> targets.add(selection.on(visits(type).get(v).type().name())));
            return List.copyOf(targets);
        }

        /** Whether a field can be selected on the interface itself. */
        private boolean everyTypeHas(SubgraphType type, Pick pick, List<String> ofTypes) {
            SubgraphField field = type.fields().get(pick.field().name());
            return field != null && !field.external() && ofTypes.size() == outcome.byType().size()
                    && ofTypes.stream().allMatch(t -> sameType(field, t, type.graph()));
        }

        private boolean sameType(SubgraphField field, String type, int graph) {
            return scope.type(type).in(graph).map(t -> t.fields().get(field.name()))
                    .map(f -> f.type().name().equals(field.type().name())
                            && f.type().text().equals(field.type().text()))
                    .orElse(false);
        }
    }
}
