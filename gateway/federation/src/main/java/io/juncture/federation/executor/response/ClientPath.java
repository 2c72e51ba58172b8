package io.juncture.federation.executor.response;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.planner.plan.PathStep;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.plan.RootTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates places in subgraph responses to paths of the client's response.
 *
 * @param path   the path
 * @param fields what the client sees there: nothing, or the fields of all types that the object may have
 */
public record ClientPath(List<Object> path, List<Projection.Field> fields) {

    /** Follows internal response keys and indexes as far as they make sense and the client can see them. */
    List<Object> then(List<?> internal) {
        List<Object> result = new ArrayList<>(path);
        List<Projection.Field> here = fields;
        for (Object element : internal) {
            if (element instanceof String key) {
                List<Projection.Field> found = of(here, key);
                if (found.isEmpty()) {
                    break;
                }
                result.add(found.getFirst().responseKey());
                here = below(found).stream().flatMap(Projection::fields).toList();
            } else if (element instanceof Long index) {
                result.add(index.intValue());
            } else {
                break;
            }
        }
        return result;
    }

    private static List<Projection.Field> of(List<Projection.Field> fields, String key) {
        return fields.stream().filter(field -> field.internalKey().equals(key)).toList();
    }

    private static List<Projection> below(List<Projection.Field> fields) {
        return fields.stream().flatMap(field -> field.below().stream()).toList();
    }

    static List<Object> below(Projection root, List<?> internal) {
        return new ClientPath(List.of(), root.fields().toList()).then(internal);
    }

    /** The path to a position, without indexes. */
    public static List<Object> position(List<PathStep> path, Projection root) {
        return below(root, path.stream().map(step -> step.slot().key()).toList());
    }

    /** The path to a root field, without indexes. */
    public static List<Object> field(RootTarget target, String key, Projection root) {
        return below(root, Stream.concat(target.path().stream().map(step -> step.slot().key()),
                Stream.of(key)).toList());
    }

    /** The paths to objects, wherever they are in the response. */
    static List<ClientPath> to(List<PathStep> steps, Node.Fields root, Projection projection,
            List<Node.Fields> objects) {
        Set<Node.Fields> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(objects);
        List<ClientPath> found = new ArrayList<>();
        new Search(steps, wanted, found).walk(root, 0, List.of(projection), new ArrayList<>(), false);
        return found;
    }

    private record Search(List<PathStep> steps, Set<Node.Fields> wanted, List<ClientPath> found) {

        private static final int ENOUGH = 100;

        void walk(@Nullable Node node, int step, List<Projection> projections, List<Object> path, boolean hidden) {
            if (found.size() >= ENOUGH) {
                return;
            }
            switch (node) {
                case Node.Items items -> {
                    for (int i = 0; i < items.elements().length; i++) {
                        walk(items.elements()[i], step, projections, hidden ? path : longer(path, i), hidden);
                    }
                }
                case Node.Fields object when step == steps.size() -> {
                    if (wanted.contains(object)) {
                        found.add(new ClientPath(path, fields(projections, object.type())));
                    }
                }
                case Node.Fields object -> {
                    PathStep next = steps.get(step);
                    if (next.types().isEmpty() || next.types().contains(object.type())) {
                        List<Projection.Field> fields = of(fields(projections, object.type()), next.slot().key());
                        boolean below = hidden || fields.isEmpty();
                        walk(object.get(next.slot().index()), step + 1, below(fields),
                                below ? path : longer(path, fields.getFirst().responseKey()), below);
                    }
                }
                case null, default -> { }
            }
        }

        /** The fields of all types, those of the object's first: what was asked of it may be for objects of another type. */
        private static List<Projection.Field> fields(List<Projection> projections, String type) {
            return projections.stream().flatMap(projection -> Stream.concat(
                    projection.byType().getOrDefault(type, List.of()).stream(), projection.fields())).toList();
        }

        private static List<Object> longer(List<Object> path, Object element) {
            List<Object> result = new ArrayList<>(path);
            result.add(element);
            return result;
        }
    }
}
