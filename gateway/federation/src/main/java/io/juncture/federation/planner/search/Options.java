package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.SubgraphField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the ways to have a field of the objects of one type at one position, while visits are being decided about. */
final class Options {

    private final Assigner assigner;
    private final Scope scope;
    private final Reach reach;
    private final List<Visit> visits;

    /** @param visits those decided on so far; more may follow */
    Options(Assigner assigner, Reach reach, List<Visit> visits) {
        this.assigner = assigner;
        this.scope = assigner.scope();
        this.reach = reach;
        this.visits = visits;
    }

    /**
     * The best way to have a field.
     *
     * @param bound the wave by which it and everything below must be there
     * @param tried candidates that have given what they can
     * @param waves how many waves there are anyway
     */
    Optional<Option> best(WantedField field, int bound, Set<Integer> tried, int waves) {
        Option best = null;
        for (int candidate : reach.candidates().having(field.name())) {
            if (!tried.contains(candidate)) {
                Option option = of(field, candidate, bound).orElse(null);
                if (option != null && (best == null || option.compare(best, waves) < 0)) {
                    best = option;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** What it takes to have a field from one candidate; empty when that is impossible until then. */
    Optional<Option> of(WantedField field, int candidate, int bound) {
        scope.budget().spend();
        Optional<SubgraphField> definition = reach.candidates().usable(candidate, field.name());
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        int start = reach.start(candidate, definition.get());
        if (start > bound || start >= Reach.NEVER) {
            return Optional.empty();
        }
        Optional<Source> below = Optional.empty();
        Outcome outcome = Outcome.LEAF;
        if (field.child().isPresent()) {
            below = reach.below(candidate, definition.get());
            if (below.isEmpty()) {
                return Optional.empty();
            }
            outcome = assigner.outcome(field.child().get(), below.get());
        }
        int latest = bound - outcome.cost().waves();
        Optional<Visit> visit = visit(candidate, definition.get(), start, latest, outcome.cost().isFree());
        int wave = visit.map(Visit::wave).orElse(start);
        boolean near = reach.candidates().isRoot() || candidate == reach.candidates().home() && wave == 0;
        boolean shared = visit.stream().anyMatch(v -> v.pick(field.signature()).isPresent());
        return wave > latest ? Optional.empty()
                : Optional.of(new Option(candidate, near, definition.get(), visit, wave, below, outcome, shared));
    }

    /** A visit that can take the field along. One that is later than need be must not hold up anything below. */
    private Optional<Visit> visit(int candidate, SubgraphField definition, int start, int latest,
            boolean nothingBelow) {
        List<WantedField> required = reach.required(definition);
        int limit = nothingBelow ? latest : Math.min(latest, Math.max(start, 0));
        Visit earliest = null;
        for (Visit visit : visits) {
            if (visit.wave() >= start && visit.wave() <= limit && (earliest == null || visit.wave() < earliest.wave())
                    && reach.serves(visit, candidate) && visit.accepts(definition) && !conflicts(visit, required)) {
                earliest = visit;
            }
        }
        return Optional.ofNullable(earliest);
    }

    /** Whether a representation would need two values for one name, directly or below. */
    private boolean conflicts(Visit visit, List<WantedField> required) {
        return required.stream().anyMatch(r -> visit.inputs(r.name()).stream()
                .anyMatch(input -> scope.conflict(reach.candidates().type(), input, r)));
    }
}
