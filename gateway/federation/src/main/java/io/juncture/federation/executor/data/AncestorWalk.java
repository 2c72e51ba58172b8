package io.juncture.federation.executor.data;

import io.juncture.federation.planner.plan.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Visits the objects at a path, each once, together with the objects above them. */
final class AncestorWalk {

    private final List<PathStep> path;
    private final int traversal;
    private final BiConsumer<Node.Fields, List<Node.Fields>> found;
    private final List<Node.Fields> above = new ArrayList<>();

    /**
     * @param traversal a number that no other traversal of this response has
     * @param found     told each object and, from the root, those above it, which it must not keep
     */
    AncestorWalk(List<PathStep> path, int traversal, BiConsumer<Node.Fields, List<Node.Fields>> found) {
        this.path = path;
        this.traversal = traversal;
        this.found = found;
    }

    void from(@Nullable Node node) {
        switch (node) {
            case Node.Items items -> {
                for (Node element : items.elements()) {
                    from(element);
                }
            }
            case Node.Fields object when object.visit(traversal) -> {
                if (above.size() == path.size()) {
                    found.accept(object, above);
                } else {
                    PathStep next = path.get(above.size());
                    if (next.types().isEmpty() || next.types().contains(object.type())) {
                        above.add(object);
                        from(object.get(next.slot().index()));
                        above.removeLast();
                    }
                }
            }
            case null, default -> { }
        }
    }
}
