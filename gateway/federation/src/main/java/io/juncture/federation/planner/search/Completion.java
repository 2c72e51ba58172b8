package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Completes the objects of one type at one position: the work behind one {@link Assignment}. */
final class Completion {

    private final Scope scope;
    private final Reach reach;
    private final List<WantedField> fields;
    private final List<Visit> visits = new ArrayList<>();
    private final Options options;
    private final Map<String, List<Visit>> placed = new HashMap<>();
    private final Map<String, List<Visit>> placedForPlan = new HashMap<>();
    private Cost cost = Cost.NONE;

    /** Completes a root type. */
    Completion(Assigner assigner, Wanted wanted, String rootType) {
        this.scope = assigner.scope();
        this.fields = wanted.fieldsFor(rootType);
        this.reach = Reach.ofRoot(assigner, rootType);
        this.options = new Options(assigner, reach, visits);
    }

    /** @param findType whether the type of the source's interface objects must be found out */
    Completion(Assigner assigner, Wanted wanted, String type, Source source, boolean findType) {
        this.scope = assigner.scope();
        boolean stripped = source.agreed().isPresent() && !source.agreed().get().contains(type);
        this.fields = stripped ? List.of() : wanted.fieldsFor(type);
        this.reach = new Reach(assigner, type, source, findType, wanted);
        this.options = new Options(assigner, reach, visits);
        visits.add(new Visit(reach.candidates().get(reach.candidates().home()), 0, List.of(), 0, false, List.of()));
        if (findType && reach.finder().isPresent()) {
            TypeFinder finder = reach.finder().get();
            finder.inputs().forEach(input -> place(input, 0));
            visits.add(new Visit(finder.type(), 1, finder.inputs(), finder.inputs().size(), true, List.of()));
            cost = new Cost(1, 1, 0, 0);
        }
    }

    Assignment complete() {
        List<WantedField> later = new ArrayList<>();
        for (WantedField field : fields) {
            if (!field.isMeta() && !placeAtHome(field)) {
                later.add(field);
            }
        }
        record Pending(WantedField field, int candidates, int wave) { }
        List<Pending> pending = new ArrayList<>();
        for (WantedField field : later) {
            List<Integer> starts = reach.starts(field);
            pending.add(new Pending(field, starts.size(), starts.stream().mapToInt(s -> s).min().orElse(0)));
        }
        pending.sort(Comparator.comparingInt((Pending p) -> Math.min(p.candidates(), 2))
                .thenComparing(Comparator.comparingInt(Pending::wave).reversed()));
        List<WantedField> unresolved = new ArrayList<>();
        pending.forEach(p -> place(p.field(), Reach.NEVER).ifPresent(unresolved::add));
        if (reach.typeIsUnknowable()) {
            unresolved.clear();
            unresolved.addAll(fields);
        }
        visits.sort(Comparator.comparingInt(Visit::wave));
        return new Assignment(List.copyOf(visits), inOrder(unresolved), cost);
    }

    /** The order of what is wanted, so that equal rests are recognized. */
    private List<WantedField> inOrder(List<WantedField> unresolved) {
        Map<String, Integer> order = new HashMap<>();
        fields.forEach(field -> order.putIfAbsent(key(field), order.size()));
        unresolved.sort(Comparator.comparingInt(field -> order.getOrDefault(key(field), Integer.MAX_VALUE)));
        return List.copyOf(unresolved);
    }

    private static String key(WantedField field) {
        return field.responseKey().orElse(field.signature());
    }

    private boolean placeAtHome(WantedField field) {
        Optional<Option> option = options.of(field, reach.candidates().home(), Reach.NEVER);
        if (option.isEmpty() || option.get().wave() > 0 || !option.get().outcome().complete()
                || !option.get().outcome().cost().isFree()) {
            return false;
        }
        apply(field, option.get());
        return true;
    }

    /** Gives a field to one or more visits; what remains when none is left is returned. */
    private Optional<WantedField> place(WantedField field, int bound) {
        if (field.isMeta() || alreadyPlaced(field, bound)) {
            return Optional.empty();
        }
        WantedField rest = field;
        int missing = Integer.MAX_VALUE;
        Set<Integer> tried = new HashSet<>();
        while (true) {
            Optional<Option> best = options.best(rest, bound, tried, cost.waves());
            if (best.isEmpty() || best.get().outcome().missing() >= missing) {
                return Optional.of(rest);
            }
            apply(rest, best.get());
            if (best.get().outcome().complete()) {
                return Optional.empty();
            }
            missing = best.get().outcome().missing();
            tried.add(best.get().candidate());
            rest = scope.rest(rest, best.get().outcome().unresolved());
        }
    }

    private boolean alreadyPlaced(WantedField field, int bound) {
        if (field.child().isPresent()) {
            return false;
        }
        Optional<Visit> brings = (field.responseKey().isEmpty() ? placed : placedForPlan)
                .getOrDefault(field.signature(), List.of()).stream().filter(v -> v.wave() <= bound).findFirst();
        if (field.responseKey().isPresent()) {
            brings.ifPresent(visit -> {
                visit.nameForClient(field);
                placedForPlan.get(field.signature()).remove(visit);
            });
        }
        return brings.isPresent();
    }

    private void apply(WantedField field, Option option) {
        List<WantedField> required = reach.required(option.definition());
        int before = option.wave() - 1;
        Visit visit;
        if (option.visit().isPresent()) {
            visit = option.visit().get();
            required.forEach(input -> place(input, before));
            visit.require(required);
            visit.take(option.definition().demands());
        } else {
            List<WantedField> inputs = new ArrayList<>(reach.keyInputs(option.candidate()));
            Set<WantedField> keys = new HashSet<>(inputs);
            required.stream().filter(r -> !keys.contains(r)).forEach(inputs::add);
            inputs.forEach(input -> place(input, before));
            visit = new Visit(reach.candidates().get(option.candidate()), option.wave(), inputs,
                    reach.keyInputs(option.candidate()).size(), false, option.definition().demands());
            visits.add(visit);
            cost = cost.plus(new Cost(option.wave(), 1, 0, 0));
        }
        cost = cost.plus(new Cost(option.done(), option.outcome().cost().fetches(),
                1 + option.outcome().cost().fields(), option.far()));
        WantedField picked = takenFromLater(field, visit);
        visit.picks().add(new Pick(picked, option.definition(), option.below()));
        placed.computeIfAbsent(field.signature(), _ -> new ArrayList<>(1)).add(visit);
        if (picked.responseKey().isEmpty()) {
            placedForPlan.computeIfAbsent(field.signature(), _ -> new ArrayList<>(1)).add(visit);
        }
    }

    /** A leaf that the plan needs earlier than a visit that takes it along for somebody else comes earlier for both. */
    private WantedField takenFromLater(WantedField field, Visit visit) {
        if (field.child().isPresent() || field.responseKey().isPresent()) {
            return field;
        }
        for (Visit later : placed.getOrDefault(field.signature(), List.of())) {
            if (later.wave() > visit.wave() && later.picks().size() > 1) {
                Pick pick = later.pick(field.signature()).orElseThrow();
                later.picks().remove(pick);
                placed.get(field.signature()).remove(later);
                placedForPlan.getOrDefault(field.signature(), new ArrayList<>()).remove(later);
                return pick.field();
            }
        }
        return field;
    }
}
