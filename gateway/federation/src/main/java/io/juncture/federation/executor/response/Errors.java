package io.juncture.federation.executor.response;

import graphql.language.SourceLocation;
import io.juncture.federation.executor.data.Node;
import io.juncture.federation.planner.plan.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The errors of one response, with the client's paths. */
public final class Errors {

    private static final int MAX_ERRORS = 1000;

    private final Node.Fields root;
    private final Projection projection;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<List<Object>> paths = new ArrayList<>();
    private final Set<List<Object>> denied = new HashSet<>();

    Errors(Node.Fields root, Projection projection) {
        this.root = root;
        this.projection = projection;
    }

    public List<Map<String, Object>> entries() {
        return entries;
    }

    /** The client's path of an error; empty when it has none. */
    public List<Object> path(int index) {
        return paths.get(index);
    }

    /** Some of the errors so far. */
    public Errors select(IntPredicate wanted) {
        Errors some = new Errors(root, projection);
        some.denied.addAll(denied);
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(i)) {
                some.entries.add(entries.get(i));
                some.paths.add(paths.get(i));
            }
        }
        return some;
    }

    /** An error of the gateway's own. */
    public void add(String message, List<Object> path, Map<String, ?> extensions) {
        if (!isFull()) {
            add(message, ErrorPaths.lastField(path, projection).map(Projection.Field::location).orElse(List.of()), path, extensions);
        }
    }

    /** What the caller may not see at a path, which has no indexes. */
    public void deny(String message, List<SourceLocation> location, List<Object> path, Map<String, ?> extensions) {
        denied.add(List.copyOf(path));
        add(message, location, path, extensions);
    }

    /** The same about a field that is selected at a certain place of the client's document, if that is known. */
    public void add(String message, List<SourceLocation> location, List<Object> path, Map<String, ?> extensions) {
        if (!isFull()) {
            entries.add(ErrorEntry.of(message, location, path, extensions));
            paths.add(List.copyOf(path));
        }
    }

    /** Forgets errors of what was fetched before an object's type was known, and turned out not to be wanted of it. */
    public void forgetUnwanted() {
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

    /**
     * Whether an error was already reported for a field, above it or below it. A path without indexes means all.
     *
     * @param withheld whether the field was not fetched; else it is not null because of what is denied below it
     */
    boolean covers(List<Object> path, boolean withheld) {
        return paths.stream().anyMatch(known -> (withheld || !denied.contains(known)) && ErrorPaths.onOneLine(known, path));
    }

    /** Whether the null of a reported error propagates to the object in which a path's last field lies. */
    boolean nullsParentOf(List<Object> path) {
        List<Object> parent = path.subList(0, path.size() - 1);
        return paths.stream().anyMatch(known -> known.size() > parent.size()
                && known.subList(0, parent.size()).equals(parent)
                && ErrorPaths.propagates(known.subList(parent.size(), known.size()),
                        ErrorPaths.below(parent, projection)));
    }

    /** Whether further errors are dropped. */
    boolean isFull() {
        return entries.size() >= MAX_ERRORS;
    }
}
