package io.juncture.federation.planner.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as the executor runs it.
 *
 * @param fetches       the requests; each one's id is its index
 * @param layout        the merged root object
 * @param projection    how the client's response is written
 * @param introspection slots of {@code __schema} and {@code __type} fields, by response key
 * @param deferring     what is delivered later; empty when everything is delivered at once
 * @param denied        the fields that the caller may not see; those below them are not among them
 * @param nothingLeft   whether the caller gets no root field, because all of them are denied
 */
public record ExecutionPlan(List<FetchStep> fetches, Layout layout, Projection projection,
        Map<String, Integer> introspection, Optional<Deferring> deferring,
        List<DeniedField> denied, boolean nothingLeft) {
}
