package io.juncture.federation.executor;

import io.juncture.federation.planner.FetchStep;
import io.juncture.federation.supergraph.Subgraph;
import java.util.List;
import java.util.Map;

/**
 * A fetch with the part of its request that never changes.
 *
 * @param step     the fetch
 * @param subgraph whom it asks
 * @param kind     what it sends
 * @param prefix   the request body up to the variables
 */
record CompiledFetch(FetchStep step, Subgraph subgraph, OperationKind kind, byte[] prefix) {

    static CompiledFetch of(FetchStep step, Subgraph subgraph, OperationKind operation) {
        Utf8Buffer body = new Utf8Buffer(step.operation().length() + 64);
        body.put("{\"query\":").putString(step.operation()).put(",\"variables\":{");
        return new CompiledFetch(step, subgraph, step.root() ? operation : OperationKind.QUERY, body.toByteArray());
    }

    /** The complete request body. Variables that the client did not send are left to their defaults. */
    byte[] body(Map<String, Object> variables, List<EntityTargets> batches) {
        int size = prefix.length + 64;
        for (EntityTargets batch : batches) {
            size += batch.json().size() + 32;
        }
        Utf8Buffer body = new Utf8Buffer(size);
        body.put(prefix);
        boolean first = true;
        for (EntityTargets batch : batches) {
            separate(body, first);
            first = false;
            body.putString(batch.batch().variable()).put(':').put(batch.json().array(), 0, batch.json().size());
        }
        for (String name : step.variables()) {
            if (variables.containsKey(name)) {
                separate(body, first);
                first = false;
                body.putString(name).put(':');
                JsonValues.write(body, variables.get(name));
            }
        }
        return body.put('}').put('}').toByteArray();
    }

    private static void separate(Utf8Buffer body, boolean first) {
        if (!first) {
            body.put(',');
        }
    }
}
