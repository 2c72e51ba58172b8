package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
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
import java.util.stream.Stream;

/** Follows keys and fields from the positions of an object. */
final class Reach {

    private record State(String type, Set<Position> positions) {
    }

    private record Pending(Position position, String field) {
    }

    private final Resolvers resolvers;
    private final List<Member> members;
    private final Map<State, Set<Position>> closures = new HashMap<>();
    private final Set<State> closing = new HashSet<>();
    private final Set<Pending> requiring = new HashSet<>();

    Reach(Resolvers resolvers, List<Member> members) {
        this.resolvers = resolvers;
        this.members = members;
    }

    /** All positions from which the object can be asked, given some: those that keys lead to are added. */
    Set<Position> closure(String type, Set<Position> positions) {
        var state = new State(type, Set.copyOf(positions));
        Set<Position> known = closures.get(state);
        if (known != null) {
            return known;
        }
        Set<Position> reached = new LinkedHashSet<>(positions);
        if (!closing.add(state)) {
            return reached;
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Position target : targets(type)) {
                if (!reached.contains(target) && canEnter(type, target, reached)) {
                    grown |= reached.add(target);
                }
            }
        }
        closing.remove(state);
        if (closing.isEmpty() && requiring.isEmpty()) {
            closures.put(state, reached);
        }
        return reached;
    }

    private List<Position> targets(String type) {
        var nothing = new FieldSet(List.of());
        return members.stream().flatMap(member -> Stream.concat(
                member.schema().composite(type).stream().map(_ -> new Position(member, type, nothing)),
                resolvers.interfaceObjects(member, type).stream().map(above -> new Position(member, above, nothing)))).toList();
    }

    private boolean canEnter(String type, Position target, Set<Position> reached) {
        if (resolvers.isRoot(type)) {
            return true;
        }
        boolean typeIsKnown = reached.stream().anyMatch(position -> position.type().equals(type));
        if (typeIsKnown || !target.type().equals(type)) {
            return hasKey(type, target.member(), target.type(), reached);
        }
        return reached.stream().map(Position::type).distinct()
                .anyMatch(above -> resolvers.runtimeTypes(target.member(), above).contains(type)
                        && hasKey(type, target.member(), above, reached));
    }

    private boolean hasKey(String type, Member member, String keyed, Set<Position> reached) {
        return resolvers.keys(member, keyed).stream().anyMatch(key -> canSelect(type, reached, key));
    }

    /** The positions a field leads to; empty when it cannot be resolved. Leaf fields lead to positions of their leaf type. */
    List<Position> step(String type, Set<Position> reached, String field) {
        List<Position> next = new ArrayList<>();
        for (Position position : reached) {
            resolvers.field(position.member(), position.type(), field)
                    .flatMap(definition -> follow(type, reached, position, definition)).ifPresent(next::add);
        }
        return next;
    }

    private Optional<Position> follow(String type, Set<Position> reached, Position position, FieldDef field) {
        List<FieldSet.Selection> provided = new ArrayList<>();
        boolean isProvided = false;
        for (FieldSet.Selection selection : position.provided().selections()) {
            if (selection instanceof FieldSet.Field given && given.name().equals(field.name())) {
                isProvided = true;
                provided.addAll(given.selected().selections());
            }
        }
        if (!isProvided && !resolvers.isOwn(position.member(), position.type(), field.name())
                || !requirementsMet(type, reached, position, field)) {
            return Optional.empty();
        }
        provided.addAll(resolvers.provides(field).selections());
        return Optional.of(new Position(position.member(), field.type().base(), new FieldSet(provided)));
    }

    /** What a field requires comes from elsewhere, so its subgraph must be entered again with the values. */
    private boolean requirementsMet(String type, Set<Position> reached, Position position, FieldDef field) {
        Optional<FieldSet> requires = resolvers.requires(field);
        var pending = new Pending(position, field.name());
        if (requires.isEmpty()) {
            return true;
        }
        if (!requiring.add(pending)) {
            return false;
        }
        try {
            return canSelect(type, reached, requires.get()) && hasKey(type, position.member(), position.type(), reached);
        } finally {
            requiring.remove(pending);
        }
    }

    /** Whether a selection can be fetched for an object of the type, from any of the positions. */
    boolean canSelect(String type, Set<Position> reached, FieldSet selected) {
        return selected.selections().stream().allMatch(selection -> switch (selection) {
            case FieldSet.Fragment fragment -> fragment.condition().filter(condition -> !condition.equals(type)
                    && !resolvers.runtimeTypes(condition).contains(type)).isPresent()
                    || canSelect(type, reached, fragment.selected());
            case FieldSet.Field field when field.name().equals("__typename") -> true;
            case FieldSet.Field field -> canSelect(type, reached, field);
        });
    }

    private boolean canSelect(String type, Set<Position> reached, FieldSet.Field field) {
        List<Position> next = step(type, reached, field.name());
        return !next.isEmpty() && (field.selected().isEmpty() || runtimeTypes(next).stream().allMatch(runtime -> {
            Set<Position> narrowed = narrowed(next, runtime);
            return canSelect(runtime, closure(runtime, narrowed), field.selected());
        }));
    }

    /** The object types that all positions with an opinion agree a value may have. */
    Set<String> runtimeTypes(List<Position> positions) {
        Set<String> common = new LinkedHashSet<>(resolvers.runtimeTypes(positions.getFirst()));
        positions.forEach(position -> common.retainAll(resolvers.runtimeTypes(position)));
        return common;
    }

    Set<Position> narrowed(List<Position> positions, String type) {
        Set<Position> narrowed = new LinkedHashSet<>();
        positions.forEach(position -> resolvers.narrowed(position, type).ifPresent(narrowed::add));
        return narrowed;
    }
}
