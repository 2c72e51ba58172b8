package io.juncture.federation.composition.satisfiability;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of one type, with the positions from which it can be asked: it grows while keys are found to lead to more. What
 * could be had once can be had for ever; what could not, only until it grows.
 */
final class Holding {

    /** The question whether what a field requires can be had. */
    record Requirement(Position position, String field) {
    }

    private final String type;
    private final Set<ContextDemand> contexts;
    private final Set<Position> positions;
    private final Set<String> knownAs = new HashSet<>();
    private final Map<Requirement, Boolean> met = new HashMap<>();

    private Optional<Set<ContextDemand>> below = Optional.empty();

    /** @param contexts the demands that are met above it */
    Holding(String type, Set<Position> positions, Set<ContextDemand> contexts) {
        this.type = type;
        this.contexts = contexts;
        this.positions = new LinkedHashSet<>(positions);
        positions.forEach(position -> knownAs.add(position.type()));
    }

    String type() {
        return type;
    }

    Set<ContextDemand> contexts() {
        return contexts;
    }

    /** The demands that are met above its fields, as far as that is known by now. */
    Optional<Set<ContextDemand>> below() {
        return below;
    }

    void below(Set<ContextDemand> demands) {
        below = Optional.of(demands);
    }

    Set<Position> positions() {
        return positions;
    }

    /** Whether a subgraph that has the object knows it by this type. */
    boolean isKnownAs(String name) {
        return knownAs.contains(name);
    }

    /** Whether anything was new. */
    boolean addAll(Collection<Position> more) {
        boolean grown = positions.addAll(more);
        if (grown) {
            more.forEach(position -> knownAs.add(position.type()));
            met.values().removeIf(known -> !known);
            below = Optional.empty();
        }
        return grown;
    }

    Map<Requirement, Boolean> met() {
        return met;
    }
}
