package io.juncture.federation.planner.plan;

import java.util.List;
import java.util.Optional;

/** A step of a query plan. */
public sealed interface PlanNode {

    /** Steps in order. */
    record Sequence(List<PlanNode> nodes) implements PlanNode {
    }

    /** Steps that do not depend on each other. */
    record Parallel(List<PlanNode> nodes) implements PlanNode {
    }

    /**
     * One request.
     *
     * @param serviceName    the subgraph
     * @param operationKind  {@code query} or {@code mutation}
     * @param operation      the GraphQL document
     * @param variableUsages the client's variables in it
     * @param requires       what represents the entities; empty for root fields
     * @param contexts       in words, where variables for contexts have their values
     */
    record Fetch(String serviceName, String operationKind, String operation, List<String> variableUsages,
            List<Representation> requires, List<String> contexts) implements PlanNode {
    }

    /**
     * A step for the objects at a path.
     *
     * @param path internal response keys, and {@code @} for each list
     */
    record Flatten(List<String> path, PlanNode node) implements PlanNode {
    }

    /**
     * One request for the entities of several paths.
     *
     * @param entities what is asked, by response key
     */
    record BatchFetch(String serviceName, String operation, List<String> variableUsages, List<Entities> entities)
            implements PlanNode {
    }

    /**
     * The entities at one path, and what represents them.
     *
     * @param contexts in words, where variables for contexts have their values
     */
    record Entities(String responseKey, List<String> path, List<Representation> requires, List<String> contexts) {
    }

    /** Steps that depend on a Boolean variable of the operation. */
    record Condition(String condition, Optional<PlanNode> ifClause, Optional<PlanNode> elseClause)
            implements PlanNode {
    }
}
