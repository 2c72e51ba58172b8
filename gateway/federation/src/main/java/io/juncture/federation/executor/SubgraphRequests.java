package io.juncture.federation.executor;

import io.juncture.federation.executor.data.EntityTargets;
import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.prepare.CompiledFetch;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.FetchDocument;
import java.util.List;
import java.util.Map;

/** Writes requests to subgraphs. */
final class SubgraphRequests {

    private SubgraphRequests() {
    }

    /** @param batches the entities it asks for; none when it asks for root fields */
    static SubgraphRequest of(CompiledFetch fetch, Map<String, Object> variables, List<EntityTargets> batches,
            RequestContext context) {
        return new SubgraphRequest(fetch.subgraph(), fetch.kind(), body(fetch, variables, batches), context);
    }

    /** Variables that the client did not send are left to their defaults. */
    private static byte[] body(CompiledFetch fetch, Map<String, Object> variables, List<EntityTargets> batches) {
        byte[] prefix = isAsPlanned(fetch, batches) ? fetch.prefix() : CompiledFetch.prefix(FetchDocument.entities(
                batches.stream().map(EntityTargets::batch).toList(), fetch.step().definitions()));
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
            for (int i = 0; i < batch.contexts().size(); i++) {
                body.put(',').putString(batch.batch().contexts().all().get(i).name()).put(':').put(batch.contexts().get(i));
            }
        }
        for (String name : fetch.step().variables()) {
            if (variables.containsKey(name)) {
                separate(body, first);
                first = false;
                body.putString(name).put(':');
                JsonValues.write(body, variables.get(name));
            }
        }
        return body.put('}').put('}').toByteArray();
    }

    /** Whether each batch is asked for once, as it is where contexts have one value. */
    private static boolean isAsPlanned(CompiledFetch fetch, List<EntityTargets> batches) {
        List<EntityBatch> planned = fetch.step().entities();
        if (batches.size() != planned.size()) {
            return false;
        }
        for (int i = 0; i < planned.size(); i++) {
            if (batches.get(i).batch() != planned.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static void separate(Utf8Buffer body, boolean first) {
        if (!first) {
            body.put(',');
        }
    }
}
