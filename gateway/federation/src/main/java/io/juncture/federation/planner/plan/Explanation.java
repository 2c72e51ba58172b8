package io.juncture.federation.planner.plan;

import java.util.List;

/**
 * How a plan came about, stage by stage.
 *
 * @param selection the normalized selection: fragments expanded, fields merged, conditions applied; a line for each field
 * @param choices   for each position who fetches what, which others could have, and what it costs; a line for each
 * @param plan      the result
 */
public record Explanation(List<String> selection, List<String> choices, ExecutionPlan plan) {
}
