package io.juncture.federation.executor.data;

import io.juncture.federation.planner.plan.PathStep;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits the objects at a path, each once.
 *
 * @param path      the path
 * @param traversal a number that no other traversal of this response has
 * @param found     told each object
 */
public record PathWalk(List<PathStep> path, int traversal, Consumer<Node.Fields> found) {

    public void from(Node.Fields root) {
        walk(root, 0);
    }

    private void walk(@Nullable Node node, int step) {
        switch (node) {
            case Node.Items items -> {
                for (Node element : items.elements()) {
                    walk(element, step);
                }
            }
            case Node.Fields object when object.visit(traversal) -> {
                if (step == path.size()) {
                    found.accept(object);
                } else {
                    PathStep next = path.get(step);
                    if (next.types().isEmpty() || next.types().contains(object.type())) {
                        walk(object.get(next.slot().index()), step + 1);
                    }
                }
            }
            case null, default -> { }
        }
    }
}
