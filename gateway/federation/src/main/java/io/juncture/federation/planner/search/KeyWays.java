package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.EntityKey;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By which key each candidate can be asked about the objects at a position, and in which wave at the earliest. */
final class KeyWays {

    private final Scope scope;
    private final Candidates candidates;
    private final boolean findType;
    private final WaitBelow waitBelow;
    private final List<List<WantedField>> keys = new ArrayList<>();
    private Optional<TypeFinder> finder = Optional.empty();
    private int[] waves = new int[0];

    /** How many waves after a subgraph's own it takes at most until what is below a key field is there. */
    private int longestWait;

    /** How many waves after a field it takes until everything below it is there; {@link Reach#NEVER} is possible. */
    @FunctionalInterface
    interface WaitBelow {
        int of(WantedField field, int candidate, SubgraphField definition);
    }

    /** @param findType whether the type of the source's interface objects must be found out */
    KeyWays(Scope scope, Candidates candidates, boolean findType, WaitBelow waitBelow) {
        this.scope = scope;
        this.candidates = candidates;
        this.findType = findType;
        this.waitBelow = waitBelow;
    }

    /** Finds out the objects' type first, and so is the way to its candidate. */
    void find(TypeFinder typeFinder) {
        finder = Optional.of(typeFinder);
    }

    /** The first wave in which a candidate can be asked. */
    int wave(int candidate) {
        compute();
        return waves[candidate];
    }

    /** The key by which a candidate is asked; empty at the root, and where there is none. */
    List<WantedField> key(int candidate) {
        compute();
        return keys.get(candidate);
    }

    private void compute() {
        if (waves.length > 0) {
            return;
        }
        waves = new int[candidates.size()];
        for (int i = 0; i < candidates.size(); i++) {
            keys.add(List.of());
        }
        if (candidates.isRoot()) {
            return;
        }
        Arrays.fill(waves, scope.isQuery(candidates.type()) ? 1 : Reach.NEVER);
        waves[candidates.home()] = 0;
        finder.filter(f -> f.candidate() >= 0).ifPresent(f -> {
            waves[f.candidate()] = 1;
            keys.set(f.candidate(), f.inputs());
        });
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!candidates.get(i).keys().isEmpty() && (waves[i] >= Reach.NEVER || i == candidates.home())) {
                open.add(i);
            }
        }
        int last = findType ? 2 : 1;
        for (int wave = 1; wave <= last && !open.isEmpty(); wave++) {
            int current = wave;
            boolean changed = open.removeIf(i -> reached(i, current));
            last = Math.max(last, changed ? wave + 1 + longestWait : 1 + longestWait);
        }
    }

    private boolean reached(int candidate, int wave) {
        scope.budget().spend();
        if (!reachBy(candidate, wave)) {
            return false;
        }
        if (candidate != candidates.home()) {
            waves[candidate] = wave;
        }
        return true;
    }

    private boolean reachBy(int candidate, int wave) {
        SubgraphType target = candidates.get(candidate);
        boolean typeNeeded = findType && !target.name().equals(candidates.get(candidates.home()).name());
        if (typeNeeded && wave < 2) {
            return false;
        }
        for (EntityKey key : target.keys()) {
            if (!key.resolvable()) {
                continue;
            }
            List<WantedField> inputs = withoutTypename(scope.internal(key.selection()).fieldsFor(candidates.type()));
            if (!inputs.isEmpty() && available(inputs, candidate, wave)) {
                keys.set(candidate, inputs);
                return true;
            }
        }
        return false;
    }

    private static List<WantedField> withoutTypename(List<WantedField> fields) {
        for (WantedField field : fields) {
            if (field.isMeta()) {
                return fields.stream().filter(f -> !f.isMeta()).toList();
            }
        }
        return fields;
    }

    private boolean available(List<WantedField> fields, int asker, int wave) {
        for (WantedField field : fields) {
            if (!available(field, asker, wave)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a key field is there before a wave; a candidate cannot be asked for its own key, unless it is home. */
    private boolean available(WantedField field, int asker, int wave) {
        for (int i : candidates.having(field.name())) {
            if (waves[i] < wave && (i != asker || i == candidates.home()) && waves[i] + availability(field, i) < wave) {
                return true;
            }
        }
        return false;
    }

    /** How many waves after a candidate's own it takes until a key field and what is below it are there. */
    int availability(WantedField field, int candidate) {
        int wait = candidates.usable(candidate, field.name()).filter(SubgraphField::isPlain)
                .map(d -> waitBelow.of(field, candidate, d)).orElse(Reach.NEVER);
        longestWait = wait < Reach.NEVER ? Math.max(longestWait, wait) : longestWait;
        return wait;
    }
}
