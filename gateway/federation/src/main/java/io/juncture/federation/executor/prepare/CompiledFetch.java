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
        boolean root = step.root().map(RootTarget::isOperationRoot).orElse(false);
        return new CompiledFetch(step, subgraph, root ? operation : OperationKind.QUERY, prefix(step.operation()));
    }

    /** The beginning of a request body. */
    public static byte[] prefix(String document) {
        return new Utf8Buffer(document.length() + 64).put("{\"query\":").putString(document).put(",\"variables\":{").toByteArray();
    }
}
