package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphRequest;
import reactor.core.publisher.Flux;

/** Opens streams of one subgraph. */
sealed interface EventSource permits ServerSentEvents, TransportWsClient {

    /**
     * The events of a subscription: each the JSON of a GraphQL response. Reads from the network only what is asked for.
     * Fails with a {@link CallFailure}, or with whatever the network says. Cancelling it closes the connection.
     *
     * @param alive run when the subgraph has opened the stream, and at everything that comes on it, also what is no event
     */
    Flux<byte[]> open(SubgraphRequest request, Runnable alive);
}
