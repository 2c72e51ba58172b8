package io.juncture.federation.planner;

import io.juncture.federation.planner.plan.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A place in the response: the way there and the layout of its objects. */
record Position(List<Step> path, LayoutBuilder layout) {

    /** One step from an object to those below, for some of its types or, when there are none, for all. */
    record Step(LayoutBuilder parent, LayoutBuilder.Slot slot, Set<String> types) {

        @Override
        public String toString() {
            return slot.key() + (types.isEmpty() ? "" : "|" + String.join("|", new TreeSet<>(types)));
        }
    }

    Position below(LayoutBuilder.Slot slot, LayoutBuilder child, Set<String> types) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(new Step(layout, slot, types));
        return new Position(List.copyOf(longer), child);
    }

    String id() {
        return path.stream().map(Step::toString).collect(Collectors.joining("/"));
    }

    /** The way as the executor follows it, once all layouts are complete. */
    List<PathStep> pathInPlan() {
        return path.stream().map(step ->
            new PathStep(step.parent().build().slot(step.slot().index()), step.types())).toList();
    }
}
