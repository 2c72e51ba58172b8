package io.juncture.gateway.graphql;

import io.juncture.federation.executor.response.GraphQLResponse;
import reactor.core.publisher.Flux;

/** What the engine says to one request. */
sealed interface GraphQLAnswer {

    /** One response. */
    record Single(GraphQLResponse response) implements GraphQLAnswer {
    }

    /**
     * Responses as they come.
     *
     * @param lasting whether they may come for a long time
     */
    record Many(StreamFormat format, Flux<GraphQLResponse> responses, boolean lasting) implements GraphQLAnswer {
    }
}
