package io.juncture.federation.executor;

import java.util.concurrent.CompletionStage;

/** Carries requests to subgraphs. Must not block the calling thread. */
@FunctionalInterface
public interface SubgraphClient {

    /**
     * Sends one request.
     *
     * @return the body of the GraphQL response, UTF-8 JSON, whatever its HTTP status, as long as it is a GraphQL
     *         response; completes with a {@link SubgraphException} when there is none
     */
    CompletionStage<byte[]> execute(SubgraphRequest request);
}
