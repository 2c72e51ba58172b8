package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.PathStep;
import io.juncture.federation.planner.search.Source;
import io.juncture.federation.planner.selection.DeferredFragment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A place in the response: the way there and the layout of its objects.
 *
 * @param group what its requests are made for: the initial response or a deferred fragment
 * @param open  the deferred fragments that begin there or above
 * @param after the requests that find out the types which lead there
 * @param origin where its objects come from; empty at the root
 */
public record Position(List<Step> path, LayoutBuilder layout, int group, Map<DeferredFragment, Deferrals.Deferral> open,
        BitSet after, Optional<Origin> origin) {

    public static Position root(LayoutBuilder layout) {
        return new Position(List.of(), layout, Deferrals.INITIAL, Map.of(), new BitSet(), Optional.empty());
    }

    /**
     * What brings the objects.
     *
     * @param targets what the fetch selects of them
     */
    record Origin(Source source, FetchBuilder fetch, List<OperationSelection> targets) {
    }

    /** One step from an object to those below, for some of its types or, when there are none, for all. */
    record Step(Position from, LayoutBuilder.Slot slot, Set<String> types) {

        @Override
        public String toString() {
            return slot.key() + (types.isEmpty() ? "" : "|" + String.join("|", new TreeSet<>(types)));
        }
    }

    /** @param typed the requests that find out which objects here have those types */
    public Position below(LayoutBuilder.Slot slot, LayoutBuilder child, Set<String> types, BitSet typed) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(new Step(this, slot, types));
        BitSet known = (BitSet) after.clone();
        if (!types.isEmpty()) {
            known.or(typed);
        }
        return new Position(List.copyOf(longer), child, group, open, known, Optional.empty());
    }

    /** The same place, once it is known where its objects come from. */
    Position from(Origin known) {
        return new Position(path, layout, group, open, after, Optional.of(known));
    }

    /** The same place, with a deferred fragment that begins there. */
    Position opening(Deferrals.Deferral deferral) {
        Map<DeferredFragment, Deferrals.Deferral> more = new HashMap<>(open);
        if (more.put(deferral.fragment(), deferral) != null) {
            throw new Deferrals.ImpossibleException();
        }
        return new Position(path, layout, group, Map.copyOf(more), after, origin);
    }

    /** The same place for what belongs to a deferred fragment. */
    public Position within(Deferrals.Deferral deferral) {
        return new Position(path, layout, deferral.group(), open, after, origin);
    }

    String id() {
        return path.stream().map(Step::toString).collect(Collectors.joining("/"));
    }

    /** The way as the executor follows it, once all layouts are complete. */
    List<PathStep> pathInPlan() {
        return path.stream().map(step ->
            new PathStep(step.from().layout().build().slot(step.slot().index()), step.types())).toList();
    }
}
