package io.juncture.federation.planner.plan;

import java.util.List;

/**
 * The objects that root fields belong to.
 *
 * @param path   where they are; empty for the operation's own root. Elsewhere a field returned the query type, and each
 *               of its objects takes the same root fields
 * @param layout what they look like
 * @param keys   what is asked of them: the response keys in the request
 */
public record RootTarget(List<PathStep> path, Layout layout, List<String> keys) {

    public boolean isOperationRoot() {
        return path.isEmpty();
    }
}
