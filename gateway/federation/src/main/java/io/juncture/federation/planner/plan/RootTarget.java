package io.juncture.federation.planner.plan;

import java.util.List;

/**
 * The objects that root fields belong to.
 *
 * @param path   where they are; empty for the operation's own root. Elsewhere a field returned the query type, and each
 *               of its objects takes the same root fields
 * @param layout what they look like
 */
public record RootTarget(List<PathStep> path, Layout layout) {

    public boolean isOperationRoot() {
        return path.isEmpty();
    }
}
