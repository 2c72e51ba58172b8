package io.juncture.federation.executor.prepare;

import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.RootTarget;
import io.juncture.federation.supergraph.Subgraph;

/**
 * A fetch with the part of its request that never changes.
 *
 * @param step     the fetch
 * @param subgraph whom it asks
 * @param kind     what it sends
 * @param prefix   the request body up to the variables
 */
public record CompiledFetch(FetchStep step, Subgraph subgraph, OperationKind kind, byte[] prefix) {

    static CompiledFetch of(FetchStep step, Subgraph subgraph, OperationKind operation) {
        Utf8Buffer body = new Utf8Buffer(step.operation().length() + 64);
        body.put("{\"query\":").putString(step.operation()).put(",\"variables\":{");
        boolean root = step.root().map(RootTarget::isOperationRoot).orElse(false);
        return new CompiledFetch(step, subgraph, root ? operation : OperationKind.QUERY, body.toByteArray());
    }
}
