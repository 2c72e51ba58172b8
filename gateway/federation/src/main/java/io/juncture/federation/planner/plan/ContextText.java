package io.juncture.federation.planner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in words where variables have values of contexts. */
final class ContextText {

    private ContextText() {
    }

    /**
     * For example {@code $_c0 from orders.@ { currency }}, one for each variable.
     *
     * @param root the merged root object
     */
    static List<String> of(EntityBatch batch, EntityBatch.Target target, Layout root) {
        List<String> texts = new ArrayList<>();
        for (ContextSource source : target.contexts()) {
            texts.add("$" + batch.contexts().all().get(texts.size()).name() + " from " + source.nearestFirst().stream()
                    .map(ancestor -> of(ancestor, target.path(), root)).collect(Collectors.joining(", else ")));
        }
        return List.copyOf(texts);
    }

    private static String of(ContextSource.Ancestor ancestor, List<PathStep> path, Layout root) {
        List<PathStep> above = path.subList(0, ancestor.depth());
        Layout layout = above.isEmpty() ? root : above.getLast().slot().child().orElseThrow();
        String at = above.isEmpty() ? "the operation" : String.join(".", PlanDescription.path(above));
        return at + " " + selection(ancestor.byType(), layout);
    }

    private static String selection(Map<String, ContextValue> byType, Layout layout) {
        Map<String, TreeSet<String>> types = new LinkedHashMap<>();
        new TreeMap<>(byType).forEach((type, value) -> {
            if (value.slot() != ContextValue.NOTHING) {
                Layout.Slot slot = layout.slot(value.slot());
                String below = value.below().isEmpty() ? "" : " " + selection(value.below(), slot.child().orElseThrow());
                types.computeIfAbsent(slot.key() + below, _ -> new TreeSet<>()).add(type);
            }
        });
        if (types.size() == 1) {
            return "{ " + types.keySet().iterator().next() + " }";
        }
        return types.entrySet().stream().map(entry -> "... on " + String.join(" | ", entry.getValue()) + " { " + entry.getKey()
                + " }").collect(Collectors.joining(" ", "{ ", " }"));
    }
}
