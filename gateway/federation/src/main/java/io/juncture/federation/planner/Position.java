package io.juncture.federation.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A place in the response: the way there and the layout of its objects. */
record Position(List<PathStep> path, Layout layout) {

    Position below(Layout.Slot slot, Layout child, Set<String> types) {
        List<PathStep> longer = new ArrayList<>(path);
        longer.add(new PathStep(slot, types));
        return new Position(List.copyOf(longer), child);
    }

    String id() {
        return path.stream().map(PathStep::toString).collect(Collectors.joining("/"));
    }
}
