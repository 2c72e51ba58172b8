package io.juncture.federation.executor.response;

import io.juncture.federation.planner.plan.Projection;
import java.util.List;
import java.util.Optional;

/** Compares the client's paths, response keys and indexes, and follows them through what the client asked for. */
public final class ErrorPaths {

    private ErrorPaths() {
    }

    /** Whether one path leads to the other. Indexes are compared only where both have them. */
    public static boolean onOneLine(List<Object> one, List<Object> other) {
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            boolean name = one.get(i) instanceof String;
            if (name != other.get(j) instanceof String) {
                i += name ? 0 : 1;
                j += name ? 1 : 0;
            } else if (!one.get(i++).equals(other.get(j++))) {
                return false;
            }
        }
        return true;
    }

    /** The path's last field; empty when it has none that the client asked for. Objects on the way may be of any type. */
    static Optional<Projection.Field> lastField(List<Object> path, Projection root) {
        List<Projection> here = List.of(root);
        Optional<Projection.Field> field = Optional.empty();
        for (Object element : path) {
            if (element instanceof String key) {
                List<Projection.Field> found = here.stream().flatMap(Projection::fields)
                        .filter(known -> known.responseKey().equals(key)).toList();
                field = found.stream().findFirst();
                here = found.stream().flatMap(known -> known.below().stream()).toList();
            }
        }
        return field;
    }

    /** What is selected of the object that a path leads to. */
    static Optional<Projection> below(List<Object> path, Projection root) {
        return path.stream().anyMatch(String.class::isInstance)
                ? lastField(path, root).flatMap(Projection.Field::below) : Optional.of(root);
    }

    /** Whether a null at the end of a path propagates all the way to where the path begins. */
    static boolean propagates(List<Object> path, Optional<Projection> from) {
        Optional<Projection> here = from;
        Optional<Projection.Field> field = Optional.empty();
        int level = 0;
        for (Object element : path) {
            field = element instanceof String key ? field(here, key) : field;
            level = element instanceof String ? 0 : level + 1;
            int reached = level;
            if (!field.map(f -> f.type().nonNullAt(reached)).orElse(false)) {
                return false;
            }
            here = field.flatMap(Projection.Field::below);
        }
        return true;
    }

    private static Optional<Projection.Field> field(Optional<Projection> here, String key) {
        return here.flatMap(p -> p.find(f -> f.responseKey().equals(key)));
    }
}
