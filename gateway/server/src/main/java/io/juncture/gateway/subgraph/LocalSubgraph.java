package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphClient;
import io.juncture.federation.executor.SubgraphRequest;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A subgraph that runs in this process. A bean of this type is called instead of HTTP for the subgraph of its name. */
public interface LocalSubgraph {

    /** The subgraph's name in the supergraph. */
    String name();

    /**
     * Answers one request; must not block the calling thread.
     *
     * @return the GraphQL response as UTF-8 JSON, or a
     *         {@link io.juncture.federation.executor.SubgraphException SubgraphException}
     */
    CompletionStage<byte[]> execute(SubgraphRequest request);

    /**
     * Opens the stream of a subscription; refuses where it is not implemented.
     *
     * @return the events, as {@link SubgraphClient#subscribe} says
     */
    default Flow.Publisher<byte[]> subscribe(SubgraphRequest request) {
        SubgraphClient none = this::execute;
        return none.subscribe(request);
    }
}
