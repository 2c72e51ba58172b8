package io.juncture.federation.executor.response;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.planner.plan.PathStep;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.plan.RootTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates places in subgraph responses to paths of the client's response.
 *
 * @param path       the path
 * @param projection what the client sees there; empty when it sees nothing
 */
public record ClientPath(List<Object> path, Optional<Projection> projection) {

    /** Follows internal response keys and indexes as far as they make sense and the client can see them. */
    List<Object> then(List<?> internal) {
        List<Object> result = new ArrayList<>(path);
        Optional<Projection> here = projection;
        for (Object element : internal) {
            if (element instanceof String key) {
                Optional<Projection.Field> field = here.flatMap(p -> field(p, key));
                if (field.isEmpty()) {
                    break;
                }
                result.add(field.get().responseKey());
                here = field.get().below();
            } else if (element instanceof Long index) {
                result.add(index.intValue());
            } else {
                break;
            }
        }
        return result;
    }

    static List<Object> below(Projection root, List<?> internal) {
        return new ClientPath(List.of(), Optional.of(root)).then(internal);
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
        new Search(steps, wanted, found).walk(root, 0, Optional.of(projection), new ArrayList<>(), false);
        return found;
    }

    private static Optional<Projection.Field> field(Projection projection, String key) {
        return projection.find(field -> field.internalKey().equals(key));
    }

    private record Search(List<PathStep> steps, Set<Node.Fields> wanted, List<ClientPath> found) {

        private static final int ENOUGH = 100;

        void walk(@Nullable Node node, int step, Optional<Projection> projection, List<Object> path, boolean hidden) {
            if (found.size() >= ENOUGH) {
                return;
            }
            switch (node) {
                case Node.Items items -> {
                    for (int i = 0; i < items.elements().length; i++) {
                        walk(items.elements()[i], step, projection, hidden ? path : longer(path, i), hidden);
                    }
                }
                case Node.Fields object when step == steps.size() -> {
                    if (wanted.contains(object)) {
                        found.add(new ClientPath(path, projection));
                    }
                }
                case Node.Fields object -> {
                    PathStep next = steps.get(step);
                    if (next.types().isEmpty() || next.types().contains(object.type())) {
                        Optional<Projection.Field> field = projection.flatMap(p -> field(p, next.slot().key()));
                        boolean below = hidden || field.isEmpty();
                        walk(object.get(next.slot().index()), step + 1, field.flatMap(Projection.Field::below),
                                below ? path : longer(path, field.get().responseKey()), below);
                    }
                }
                case null, default -> { }
            }
        }

        private static List<Object> longer(List<Object> path, Object element) {
            List<Object> result = new ArrayList<>(path);
            result.add(element);
            return result;
        }
    }
}
