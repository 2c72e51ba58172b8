package io.juncture.federation.planner.plan;

import java.util.Optional;

/**
 * How an operation is answered: which subgraphs are asked what, in which order.
 *
 * @param node the work to do; empty when nothing needs to be fetched
 */
public record QueryPlan(Optional<PlanNode> node) {
}
