package io.juncture.federation.testing;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A subgraph that runs in this process. */
public interface ServedSubgraph {

    /** Its schema, as composition takes it in. */
    SubgraphSdl composable();

    /**
     * Answers one request, and validates it like any GraphQL server.
     *
     * @return the JSON of the response; completes with a {@link io.juncture.federation.executor.SubgraphException}
     *         when there is none
     */
    CompletionStage<byte[]> serve(String document, Map<String, Object> variables);

    /** Opens the stream of a subscription: each event the JSON of a response. */
    default Flow.Publisher<byte[]> stream(String document, Map<String, Object> variables) {
        throw new UnsupportedOperationException("This subgraph has no subscriptions");
    }
}
