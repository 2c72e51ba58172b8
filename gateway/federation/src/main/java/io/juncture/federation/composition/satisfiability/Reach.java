package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows keys and fields from the positions of an object. */
final class Reach {

    private record State(String type, Set<Position> positions, Set<ContextDemand> contexts) {
    }

    private final Resolvers resolvers;
    private final Entrances entrances;
    private final Contexts contexts;
    private final Budget budget;
    private final Map<State, Holding> known = new HashMap<>();
    private final Map<State, Holding> growing = new HashMap<>();
    private final Set<Holding.Requirement> requiring = new HashSet<>();
    private final Map<Set<Position>, Set<String>> runtimeTypes = new HashMap<>();
    /** How often an answer was cut short because it depends on itself; such answers are not remembered. */
    private long cuts;

    Reach(Resolvers resolvers, Entrances entrances, Contexts contexts, Budget budget) {
        this.resolvers = resolvers;
        this.entrances = entrances;
        this.contexts = contexts;
        this.budget = budget;
    }

    /**
     * The object with all positions from which it can be asked, given some: those that keys lead to are added.
     *
     * @param above the demands for contexts that are met above it
     */
    Holding closure(String type, Set<Position> positions, Set<ContextDemand> above) {
        var state = new State(type, positions, above);
        Holding before = known.get(state);
        if (before != null) {
            return before;
        }
        Holding unfinished = growing.get(state);
        if (unfinished != null) {
            cuts++;
            return unfinished;
        }
        long cutsBefore = cuts;
        var holding = new Holding(type, positions, above);
        growing.put(state, holding);
        grow(holding);
        growing.remove(state);
        if (cuts == cutsBefore || growing.isEmpty() && requiring.isEmpty()) {
            known.put(state, holding);
        }
        return holding;
    }

    private void grow(Holding holding) {
        List<Entrance> closed = new ArrayList<>(entrances.of(holding.type()));
        boolean grown = true;
        while (grown) {
            List<Entrance> open = closed.stream().filter(entrance -> isOpen(entrance, holding)).toList();
            closed.removeAll(open);
            grown = false;
            for (Entrance entrance : open) {
                grown |= holding.addAll(entrance.targets());
            }
        }
    }

    private boolean isOpen(Entrance entrance, Holding holding) {
        budget.spend(1);
        return (entrance.knownAs().isEmpty() || holding.isKnownAs(entrance.knownAs())) && canSelect(holding, entrance.key());
    }

    /** The positions a field leads to; empty when it cannot be resolved. Leaf fields lead to positions of their leaf type. */
    List<Position> step(Holding holding, String field) {
        List<Position> next = new ArrayList<>();
        for (Position position : holding.positions()) {
            follow(holding, position, field).ifPresent(next::add);
        }
        return next;
    }

    private Optional<Position> follow(Holding holding, Position position, String name) {
        Optional<FieldDef> field = resolvers.field(position.member(), position.type(), name);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        budget.spend(1);
        List<FieldSet.Selection> provided = new ArrayList<>();
        boolean isProvided = false;
        for (FieldSet.Selection selection : position.provided().selections()) {
            if (selection instanceof FieldSet.Field given && given.name().equals(name)) {
                isProvided = true;
                provided.addAll(given.selected().selections());
            }
        }
        if (!isProvided && !resolvers.isOwn(position.member(), position.type(), name)
                || !requirementsMet(holding, position, field.get())) {
            return Optional.empty();
        }
        provided.addAll(resolvers.provides(field.get()).selections());
        return Optional.of(new Position(position.member(), field.get().type().base(), new FieldSet(provided)));
    }

    private boolean requirementsMet(Holding holding, Position position, FieldDef field) {
        Optional<FieldSet> requires = resolvers.requires(field);
        List<ContextDemand> demands = contexts.of(position.member(), field);
        if (requires.isEmpty() && demands.isEmpty()) {
            return true;
        }
        if (!holding.contexts().containsAll(demands)) {
            return false;
        }
        var requirement = new Holding.Requirement(position, field.name());
        Boolean before = holding.met().get(requirement);
        if (before != null) {
            return before;
        }
        if (!requiring.add(requirement)) {
            cuts++;
            return false;
        }
        long cutsBefore = cuts;
        boolean met = isMet(holding, position, requires.orElse(new FieldSet(List.of())));
        requiring.remove(requirement);
        if (met || cuts == cutsBefore) {
            holding.met().put(requirement, met);
        }
        return met;
    }

    /** What a field requires comes from elsewhere, so its subgraph must be entered again with the values. */
    private boolean isMet(Holding holding, Position position, FieldSet required) {
        return canSelect(holding, required)
                && resolvers.keys(position.member(), position.type()).stream().anyMatch(key -> canSelect(holding, key));
    }

    /** Whether a selection can be fetched for the object. */
    private boolean canSelect(Holding holding, FieldSet selected) {
        return selected.selections().stream().allMatch(selection -> switch (selection) {
            case FieldSet.Fragment fragment -> fragment.condition().filter(condition -> !condition.equals(holding.type())
                    && !resolvers.runtimeTypes(condition).contains(holding.type())).isPresent()
                    || canSelect(holding, fragment.selected());
            case FieldSet.Field field when field.name().equals("__typename") -> true;
            case FieldSet.Field field when field.selected().isEmpty() -> holding.positions().stream()
                    .anyMatch(position -> follow(holding, position, field.name()).isPresent());
            case FieldSet.Field field -> canSelectIn(step(holding, field.name()), field.selected(), below(holding));
        });
    }

    private boolean canSelectIn(List<Position> next, FieldSet selected, Set<ContextDemand> above) {
        return !next.isEmpty() && runtimeTypes(next).stream()
                .allMatch(runtime -> canSelect(closure(runtime, narrowed(next, runtime), above), selected));
    }

    /** The demands for contexts that are met above an object's fields. What it gives itself is not among them meanwhile. */
    Set<ContextDemand> below(Holding holding) {
        Optional<Set<ContextDemand>> before = holding.below();
        if (before.isEmpty()) {
            holding.below(contexts.below(holding.type(), holding.contexts(), _ -> false));
            before = Optional.of(contexts.below(holding.type(), holding.contexts(),
                    demand -> canSelect(holding, demand.selected())));
            holding.below(before.get());
        }
        return before.get();
    }

    /** The object types that all positions with an opinion agree a value may have. */
    Set<String> runtimeTypes(List<Position> positions) {
        Set<Position> distinct = new LinkedHashSet<>(positions);
        Set<String> before = runtimeTypes.get(distinct);
        if (before != null) {
            return before;
        }
        Set<String> common = new LinkedHashSet<>(resolvers.runtimeTypes(positions.getFirst()));
        distinct.forEach(position -> common.retainAll(resolvers.runtimeTypes(position)));
        runtimeTypes.put(distinct, common);
        return common;
    }

    Set<Position> narrowed(List<Position> positions, String type) {
        Set<Position> narrowed = new LinkedHashSet<>();
        positions.forEach(position -> resolvers.narrowed(position, type).ifPresent(narrowed::add));
        return narrowed;
    }
}
