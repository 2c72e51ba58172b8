package io.juncture.federation.executor;

import graphql.language.SourceLocation;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.PathStep;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.plan.RootTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The errors of one response, with the client's paths. */
final class Errors {

    private static final int MAX_ERRORS = 1000;

    /** Where Apollo's servers put stack traces. */
    private static final Set<String> NOT_FOR_CLIENTS = Set.of("stacktrace", "exception");

    private final Node.Fields root;
    private final Projection projection;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<List<Object>> paths = new ArrayList<>();

    Errors(Node.Fields root, Projection projection) {
        this.root = root;
        this.projection = projection;
    }

    List<Map<String, Object>> entries() {
        return entries;
    }

    /** The client's path of an error; empty when it has none. */
    List<Object> path(int index) {
        return paths.get(index);
    }

    /** Some of the errors so far. */
    Errors select(IntPredicate wanted) {
        Errors some = new Errors(root, projection);
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(i)) {
                some.entries.add(entries.get(i));
                some.paths.add(paths.get(i));
            }
        }
        return some;
    }

    /** An error of the gateway's own. */
    void add(String message, List<Object> path, Map<String, ?> extensions) {
        if (isFull()) {
            return;
        }
        entries.add(ErrorEntry.of(message, location(path), path, extensions));
        paths.add(List.copyOf(path));
    }

    /** Where the client's document selects the field that a path leads to. */
    private List<SourceLocation> location(List<Object> path) {
        Optional<Projection> here = Optional.of(projection);
        List<SourceLocation> location = List.of();
        for (Object element : path) {
            if (element instanceof String key) {
                Optional<Projection.Field> field = field(here, key);
                location = field.map(Projection.Field::location).orElse(List.of());
                here = field.flatMap(Projection.Field::below);
            }
        }
        return location;
    }

    /** Forgets errors of what was fetched before an object's type was known, and turned out not to be wanted of it. */
    void forgetUnwanted() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (!isWanted(root, Optional.of(projection), paths.get(i))) {
                entries.remove(i);
                paths.remove(i);
            }
        }
    }

    private static boolean isWanted(@Nullable Node node, Optional<Projection> projection, List<Object> path) {
        if (path.isEmpty() || projection.isEmpty()) {
            return true;
        }
        List<Object> rest = path.subList(1, path.size());
        return switch (node) {
            case Node.Items items when path.getFirst() instanceof Integer index ->
                index >= items.elements().length || isWanted(items.elements()[index], projection, rest);
            case Node.Fields object when projection.get().byType().containsKey(object.type()) ->
                projection.get().byType().get(object.type()).stream()
                        .filter(field -> field.responseKey().equals(path.getFirst())).findFirst()
                        .map(field -> field.slot() < 0 || isWanted(object.get(field.slot()), field.below(), rest)).orElse(false);
            case null, default -> true;
        };
    }

    /** Whether an error was already reported for a field, above it or below it. A path without indexes means all. */
    boolean covers(List<Object> path) {
        return paths.stream().anyMatch(known -> onOneLine(known, path));
    }

    /** Whether one path leads to the other. Indexes are compared only where both have them. */
    static boolean onOneLine(List<Object> one, List<Object> other) {
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

    /** Whether the null of a reported error propagates to the object in which a path's last field lies. */
    boolean nullsParentOf(List<Object> path) {
        List<Object> parent = path.subList(0, path.size() - 1);
        return paths.stream().anyMatch(known -> known.size() > parent.size()
                && known.subList(0, parent.size()).equals(parent)
                && propagates(known.subList(parent.size(), known.size()), below(parent)));
    }

    private Optional<Projection> below(List<Object> path) {
        Optional<Projection> here = Optional.of(projection);
        for (Object element : path) {
            if (element instanceof String key) {
                here = field(here, key).flatMap(Projection.Field::below);
            }
        }
        return here;
    }

    private static Optional<Projection.Field> field(Optional<Projection> here, Object key) {
        return here.flatMap(p -> p.find(f -> f.responseKey().equals(key)));
    }

    private static boolean propagates(List<Object> path, Optional<Projection> from) {
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

    private boolean isFull() {
        return entries.size() >= MAX_ERRORS;
    }

    /** Forwards what a subgraph reported about root fields. */
    void forwardRoot(Object error, String service, RootTarget target, List<Node.Fields> objects) {
        if (target.isOperationRoot()) {
            forward(error, service, ClientPath.below(projection, path(error)));
        } else {
            ClientPath.to(target.path(), root, projection, objects)
                    .forEach(found -> forward(error, service, found.then(path(error))));
        }
    }

    /** Forwards what a subgraph reported about entities: once for each object that it concerns. */
    void forwardEntities(Object error, String service, List<EntityTargets> batches) {
        if (isFull()) {
            return;
        }
        List<?> path = path(error);
        if (path.size() >= 2 && path.get(1) instanceof Number index) {
            for (EntityTargets targets : batches) {
                if (targets.batch().key().equals(path.get(0)) && index.intValue() >= 0
                        && index.intValue() < targets.size()) {
                    List<?> rest = path.subList(2, path.size());
                    for (EntityBatch.Target target : targets.batch().targets()) {
                        for (ClientPath found : ClientPath.to(target.path(), root, projection,
                                targets.objects(index.intValue()))) {
                            forward(error, service, found.then(rest));
                        }
                    }
                    return;
                }
            }
        }
        for (EntityTargets targets : batches) {
            if (path.isEmpty() || targets.batch().key().equals(path.get(0))) {
                forward(error, service, position(targets.batch()));
                return;
            }
        }
        forward(error, service, List.of());
    }

    /** The client's path to a batch's first position, up to its last key, without indexes. */
    List<Object> position(EntityBatch batch) {
        return position(batch.targets().getFirst().path());
    }

    /** The client's path to a root field, without indexes. */
    List<Object> field(RootTarget target, String key) {
        return ClientPath.below(projection, Stream.concat(target.path().stream().map(step -> step.slot().key()),
                Stream.of(key)).toList());
    }

    /** The client's path to a position, without indexes. */
    List<Object> position(List<PathStep> path) {
        return ClientPath.position(path, projection);
    }

    private void forward(Object error, String service, List<Object> path) {
        Map<?, ?> entry = error instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (entry.get("extensions") instanceof Map<?, ?> theirs) {
            theirs.forEach((key, value) -> extensions.put(String.valueOf(key), value));
        }
        extensions.keySet().removeAll(NOT_FOR_CLIENTS);
        extensions.put("service", service);
        add(Optional.ofNullable(entry.get("message")).map(String::valueOf).orElse("The subgraph reported an error"),
                path, extensions);
    }

    private static List<?> path(Object error) {
        return error instanceof Map<?, ?> map && map.get("path") instanceof List<?> path ? path : List.of();
    }
}
