package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphException;
import io.juncture.federation.executor.SubgraphRequest;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;

/** A subgraph that runs in this process. A bean of this type is called instead of HTTP for the subgraph of its name. */
public interface LocalSubgraph {

    /** The subgraph's name in the supergraph. */
    String name();

    /**
     * Answers one request; must not block the calling thread.
     *
     * @return the GraphQL response as UTF-8 JSON, or a {@link SubgraphException}
     */
    CompletionStage<byte[]> execute(SubgraphRequest request);

    /**
     * Opens the stream of a subscription when somebody subscribes; refuses where it is not implemented.
     *
     * @return the events, each a GraphQL response as UTF-8 JSON and no more of them than asked for; cancelled when nobody wants
     *         more. Fails with a {@link SubgraphException} when there is no stream, or no more of it.
     */
    default Flux<byte[]> subscribe(SubgraphRequest request) {
        return Flux.error(() -> new SubgraphException("SUBSCRIPTIONS_NOT_SUPPORTED",
                "Subgraph '" + name() + "' cannot be subscribed to"));
    }
}
