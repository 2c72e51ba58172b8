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

    /**
     * Steps of which some answer only fragments that are delivered later.
     *
     * @param primary  what the initial response needs; empty when nothing
     * @param deferred each in its turn, the outer ones before those within them
     */
    record Defer(Optional<PlanNode> primary, List<Deferred> deferred) implements PlanNode {
    }

    /**
     * A deferred fragment.
     *
     * @param label the client's name for it
     * @param path  where it begins in the response: response keys, and {@code @} for each list
     * @param node  what only it and those after it need; empty when others fetch all of it
     */
    record Deferred(Optional<String> label, List<String> path, Optional<PlanNode> node) {
    }
}
