package io.juncture.federation.planner.build;

import io.juncture.federation.planner.selection.DeferredFragment;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The deferred fragments of one plan at the positions where they begin, while it is made. */
public final class Deferrals {

    /** The group of the requests that the initial response needs. */
    static final int INITIAL = 0;

    private final Map<List<Object>, Deferral> byPlace = new LinkedHashMap<>();

    /** Thrown where deferring a fragment is beyond this planner; the operation is then planned without. */
    public static final class ImpossibleException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ImpossibleException() {
            super(null, null, false, false);
        }
    }

    /**
     * One fragment at one position.
     *
     * @param group the group of the requests that are made for it alone
     * @param after the requests whose answers it needs
     * @param needs other fragments whose fields it wants, too
     */
    record Deferral(int group, DeferredFragment fragment, BitSet after, Set<Deferral> needs) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    public Deferral begin(DeferredFragment fragment, LayoutBuilder layout) {
        return byPlace.computeIfAbsent(List.of(fragment, layout),
                _ -> new Deferral(byPlace.size() + 1, fragment, new BitSet(), new HashSet<>()));
    }

    public Optional<Deferral> find(DeferredFragment fragment, LayoutBuilder layout) {
        return Optional.ofNullable(byPlace.get(List.of(fragment, layout)));
    }

    public boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** Lets each fragment wait for what it needs of others. */
    public void settle() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Deferral deferral : byPlace.values()) {
                int before = deferral.after().cardinality();
                deferral.needs().forEach(other -> deferral.after().or(other.after()));
                changed |= deferral.after().cardinality() > before;
            }
        }
    }

    /** The fragments that are complete as soon as these requests are answered, at all of their positions. */
    public Set<DeferredFragment> completeAfter(BitSet initial) {
        Set<DeferredFragment> complete = new LinkedHashSet<>();
        byPlace.values().forEach(deferral -> complete.add(deferral.fragment()));
        byPlace.values().stream().filter(deferral -> {
            BitSet more = (BitSet) deferral.after().clone();
            more.andNot(initial);
            return !more.isEmpty();
        }).forEach(deferral -> complete.remove(deferral.fragment()));
        return complete;
    }
}
