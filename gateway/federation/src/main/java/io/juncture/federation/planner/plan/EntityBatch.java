package io.juncture.federation.planner.plan;

import java.util.List;

/**
 * Entities asked of a subgraph by one {@code _entities} field.
 *
 * @param key       the response key: {@code _entities} or an alias of it
 * @param variable  the variable that carries the representations
 * @param targets   the positions they are for, at least one; what is asked is the same for all
 * @param selection the selection set, as text
 * @param contexts  the variables in it that carry values of contexts
 */
public record EntityBatch(String key, String variable, List<Target> targets, String selection,
        ContextVariables contexts) {

    /** The same under other names, for objects whose contexts have other values. */
    public EntityBatch copy(int number) {
        ContextVariables renamed = contexts.renamed("_" + number);
        return new EntityBatch(key + "_" + number, variable + "_" + number, targets, renamed.selection(), renamed);
    }

    /**
     * The objects at one position.
     *
     * @param path            where they are
     * @param representations how they are named, by their type
     * @param layout          what they look like
     * @param contexts        where each of the batch's variables for contexts has its value
     */
    public record Target(List<PathStep> path, List<Representation> representations, Layout layout,
            List<ContextSource> contexts) {
    }
}
