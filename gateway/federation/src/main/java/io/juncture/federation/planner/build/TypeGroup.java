package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.ContextSource;
import io.juncture.federation.planner.plan.RepresentationField;
import io.juncture.federation.planner.search.Outcome;
import io.juncture.federation.planner.search.Pick;
import io.juncture.federation.planner.search.Source;
import io.juncture.federation.planner.search.Visit;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.ContextDemand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Types at one position that are fetched alike. */
final class TypeGroup {

    private final PlanBuilder plan;
    private final Scope scope;
    private final Outcome outcome;
    private final List<String> types;
    private final Source source;
    private final Position position;
    private final FieldTargets fields;
    private final Map<String, BitSet> completedBy = new HashMap<>();
    private final Map<Integer, FetchBuilder.Entities> asked = new HashMap<>();
    /** Visits that ask for objects of any type. */
    private final Set<Integer> untyped = new HashSet<>();
    /** The slots that are filled on objects at this very position: by type and signature, those filled first. */
    private final Map<String, Map<String, LayoutBuilder.Slot>> filled = new HashMap<>();
    private BitSet typeKnownAfter = new BitSet();

    TypeGroup(PlanBuilder plan, Scope scope, Outcome outcome, List<String> types, Source source, Position position) {
        this.plan = plan;
        this.scope = scope;
        this.outcome = outcome;
        this.types = types;
        this.source = source;
        this.position = position;
        this.fields = new FieldTargets(scope, outcome, source);
    }

    BitSet build(FetchBuilder sourceFetch, List<OperationSelection> targets) {
        BitSet done = new BitSet();
        done.set(sourceFetch.id());
        List<Visit> visits = visits(types.getFirst());
        for (int v = 0; v < visits.size(); v++) {
            FetchBuilder fetch = v == 0 ? sourceFetch : visit(v, done(sourceFetch));
            boolean typeIsOpen = v == 0 && visits.size() > 1 && visits.get(1).findsType();
            done.or(picks(v, fetch, targets, pick -> !typeIsOpen || plan.isWhole(pick)));
            if (visits.get(v).findsType()) {
                done.or(picks(0, sourceFetch, targets, pick -> !plan.isWhole(pick)));
            }
            done.set(fetch.id());
        }
        return done;
    }

    /** What is fetched below objects of one type waits until the type is known. */
    private BitSet picks(int v, FetchBuilder fetch, List<OperationSelection> targets, Predicate<Pick> wanted) {
        BitSet done = new BitSet();
        int picks = visits(types.getFirst()).get(v).picks().size();
        for (int p = 0; p < picks; p++) {
            if (wanted.test(pickOf(types.getFirst(), v, p))) {
                BitSet completed = pick(v, p, fetch, targets);
                completedBy.computeIfAbsent(pickOf(types.getFirst(), v, p).field().signature(),
                        _ -> new BitSet()).or(completed);
                done.or(completed);
            }
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
        BitSet after = afterSource;
        after.or(position.after());
        for (WantedField input : first.inputs()) {
            after.or(completedBy.getOrDefault(input.signature(), new BitSet()));
        }
        boolean asInterface = source.type().interfaceObject()
                && first.type().name().equals(source.type().name()) && !waitsForType(first, after);
        if (!asInterface) {
            after.or(typeKnownAfter);
        } else if (!first.findsType()) {
            untyped.add(v);
        }
        Map<ContextDemand, ContextSource> contexts = plan.contexts().find(first.contexts(), position, after);
        int wave = plan.requests().lastWave(after) + 1;
        if (scope.isQuery(first.type().name())) {
            return plan.requests().reentry(first.type().graph(), wave, position, after);
        }
        FetchBuilder fetch = plan.requests().fetch(first.type().graph(), wave, position, after);
        Representations representations = new Representations(scope, first.type().graph());
        Map<String, List<RepresentationField>> representing = new LinkedHashMap<>();
        Map<String, String> typenames = new LinkedHashMap<>();
        for (String type : types) {
            Visit visit = visits(type).get(v);
            representing.put(asInterface ? "" : type, representations.fields(position.layout(), type, visit,
                    filled.getOrDefault(type, Map.of())));
            typenames.put(asInterface ? "" : type, visit.type().name());
        }
        FetchBuilder.Entities entities = fetch.entities(position, representing, typenames, contexts);
        asked.put(v, entities);
        representing.forEach((type, named) -> entities.represent(type, typenames.get(type), named));
        if (first.findsType()) {
            entities.selection().on(first.type().name()).askType();
            typeKnownAfter = done(fetch);
        } else if (first.type().interfaceObject()) {
            entities.selection().on(first.type().name()).hideType();
        }
        return fetch;
    }

    /**
     * Whether objects of an interface are asked for by their type: where it is known by then anyhow, and where a null
     * would take along objects of other types.
     */
    private boolean waitsForType(Visit visit, BitSet after) {
        boolean harmful = types.size() < outcome.byType().size()
                && visit.picks().stream().anyMatch(pick -> pick.definition().type().nonNullAt(0));
        return !visit.findsType() && !typeKnownAfter.isEmpty() && (harmful || plan.requests().lastWave(after) >= plan.requests().lastWave(typeKnownAfter));
    }

    private BitSet pick(int v, int p, FetchBuilder fetch, List<OperationSelection> sourceTargets) {
        Map<LayoutBuilder.Slot, List<String>> bySlot = new LinkedHashMap<>();
        for (String type : types) {
            Pick pick = pickOf(type, v, p);
            LayoutBuilder.Slot slot = position.layout().allocate(scope, type, answered(v, type), pick.field(),
                    pick.definition().type());
            filled.computeIfAbsent(type, _ -> new HashMap<>()).putIfAbsent(pick.field().signature(), slot);
            bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(type);
        }
        BitSet done = new BitSet();
        bySlot.forEach((slot, ofTypes) -> {
            Pick pick = pickOf(ofTypes.getFirst(), v, p);
            List<OperationSelection> targets = v == 0 ? fields.atSource(sourceTargets, pick, ofTypes)
                    : asked.containsKey(v) ? fields.inEntities(asked.get(v).selection(), v, pick, ofTypes)
                    : List.of(fetch.root(position));
            boolean all = ofTypes.size() == outcome.byType().size();
            done.or(plan.below(pick, slot, fetch, targets, position, all ? Set.of() : Set.copyOf(ofTypes),
                    typeKnownAfter));
        });
        return done;
    }

    /** The types whose objects get what is asked for objects of a type. */
    private Set<String> answered(int v, String type) {
        boolean all = v == 0 ? source.type().interfaceObject() : untyped.contains(v);
        if (!all) {
            return Set.of(type);
        }
        Set<String> types = new LinkedHashSet<>(position.layout().possibleTypes());
        types.add(type);
        return types;
    }
}
