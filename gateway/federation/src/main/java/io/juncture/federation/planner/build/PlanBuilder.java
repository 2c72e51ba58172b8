package io.juncture.federation.planner.build;

import graphql.language.Argument;
import io.juncture.federation.planner.search.Assigner;
import io.juncture.federation.planner.search.Assignment;
import io.juncture.federation.planner.search.Outcome;
import io.juncture.federation.planner.search.Pick;
import io.juncture.federation.planner.search.Source;
import io.juncture.federation.planner.search.Visit;
import io.juncture.federation.planner.selection.DeferredFragment;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Turns assignments into requests. Walks the positions once. */
public final class PlanBuilder {

    private final Assigner assigner;
    private final Scope scope;
    private final Requests requests = new Requests();
    private final Map<Outcome, Collection<List<String>>> groups = new IdentityHashMap<>();
    private final Deferrals deferrals = new Deferrals();
    private final ContextFinder contexts;

    public PlanBuilder(Assigner assigner) {
        this.assigner = assigner;
        this.scope = assigner.scope();
        this.contexts = new ContextFinder(this, assigner);
    }

    public Requests requests() {
        return requests;
    }

    public Deferrals deferrals() {
        return deferrals;
    }

    ContextFinder contexts() {
        return contexts;
    }

    /**
     * Adds the visits that answer root fields. They run after everything that was built before {@code wave}.
     *
     * @return the requests that complete them
     */
    public BitSet root(Assignment assignment, String rootType, Position position, int wave) {
        BitSet before = requests.initialBefore(wave);
        BitSet done = new BitSet();
        for (Visit visit : assignment.visits()) {
            FetchBuilder fetch = requests.fetch(visit.type().graph(), wave, position, before);
            for (Pick pick : visit.picks()) {
                LayoutBuilder.Slot slot =
                        position.layout().allocate(scope, rootType, pick.field(), pick.definition().type());
                done.or(below(pick, slot, fetch, List.of(fetch.root(position)), position, Set.of(),
                        new BitSet()));
            }
        }
        return done;
    }

    /** A position with the deferred fragments that begin there. */
    public Position opened(Position position, DeferredHere here) {
        Position opened = position;
        for (DeferredFragment fragment : here.begun()) {
            opened = opened.opening(deferrals.begin(fragment, position.layout()));
        }
        return opened;
    }

    /**
     * Plans what deferred fragments want at a position, each in requests of its own.
     *
     * @param planning plans a selection at a position, and returns the requests that complete it
     */
    public void defer(DeferredHere here, Position position, BiFunction<Wanted, Position, BitSet> planning) {
        here.fields().forEach((fragment, byType) -> {
            Deferrals.Deferral deferral = position.open().get(fragment);
            deferral.after().or(planning.apply(Wanted.exactly(scope, byType, true), position.within(deferral)));
        });
        here.borrowed().forEach((fragment, lenders) -> lenders.forEach(lender ->
            position.open().get(fragment).needs().add(position.open().get(lender))));
    }

    /** Whether everything below a field comes with it, at once or deferred. */
    boolean isWhole(Pick pick) {
        return pick.below().isEmpty() || !scope.deferred().areAllowed()
                && assigner.outcome(pick.field().child().orElseThrow(), pick.below().get()).cost().isFree();
    }

    /**
     * Selects a field and everything below it; returns the requests that complete it.
     *
     * @param types the types of the position's objects that it is for; none where it is for all
     * @param typed the requests that find out these types
     */
    public BitSet below(Pick pick, LayoutBuilder.Slot slot, FetchBuilder fetch, List<OperationSelection> targets,
            Position position, Set<String> types, BitSet typed) {
        note(pick.field(), fetch);
        BitSet done = new BitSet();
        done.set(fetch.id());
        if (pick.below().isEmpty()) {
            targets.forEach(target -> target.select(slot.key(), pick.field(), pick.definition().contexts(),
                    Optional.empty()));
            return done;
        }
        OperationSelection fresh = new OperationSelection();
        Set<OperationSelection> inUse = new LinkedHashSet<>();
        targets.forEach(target -> target.select(slot.key(), pick.field(), pick.definition().contexts(), Optional.of(fresh))
                .ifPresent(inUse::add));
        done.or(complete(pick.field().child().orElseThrow(), pick.below().get(), fetch, List.copyOf(inUse),
                position.below(slot, slot.child().orElseThrow(), types, typed)));
        return done;
    }

    private static void note(WantedField field, FetchBuilder fetch) {
        field.arguments().stream().map(Argument::getValue)
                .forEach(value -> Variables.in(value, fetch.variables()));
    }

    /** Adds what is wanted of the objects at a position whose requests are being planned; returns those that complete it. */
    BitSet more(Wanted wanted, Position position) {
        Position.Origin origin = position.origin().orElseThrow();
        return complete(wanted, origin.source(), origin.fetch(), origin.targets(), position);
    }

    private BitSet complete(Wanted wanted, Source source, FetchBuilder fetch, List<OperationSelection> targets,
            Position here) {
        scope.budget().spend();
        DeferredHere deferred = DeferredHere.of(scope, wanted, here.layout());
        boolean typesCome = source.type().interfaceObject() || !here.after().isEmpty();
        if (typesCome && !deferred.isEmpty()) {
            throw new Deferrals.ImpossibleException();
        }
        Position position = opened(here.from(new Position.Origin(source, fetch, targets)), deferred);
        Outcome outcome = assigner.outcome(wanted, source);
        if (source.type().interfaceObject()) {
            targets.forEach(OperationSelection::hideType);
        } else if (position.layout().isAbstract()) {
            targets.forEach(OperationSelection::askType);
        }
        BitSet done = new BitSet();
        done.set(fetch.id());
        for (List<String> types : groups.computeIfAbsent(outcome, Outcome::groups)) {
            done.or(new TypeGroup(this, scope, outcome, types, source, position).build(fetch, targets));
        }
        defer(deferred, position, (portion, place) -> {
            if (!assigner.outcome(portion, source).complete()) {
                throw new Deferrals.ImpossibleException();
            }
            return complete(portion, source, fetch, targets, place);
        });
        return done;
    }
}
