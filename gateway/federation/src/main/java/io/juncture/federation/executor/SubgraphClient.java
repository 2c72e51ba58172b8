package io.juncture.federation.executor;

import io.juncture.federation.executor.delivery.Outbox;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

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

    /**
     * Opens the stream of a subscription, once for each subscriber.
     *
     * @return the events: each the body of a GraphQL response, UTF-8 JSON, and no more of them than asked for. Fails
     *         with a {@link SubgraphException} when there is no stream, or when it breaks; cancelling it lets the
     *         subgraph know.
     */
    default Flow.Publisher<byte[]> subscribe(SubgraphRequest request) {
        return subscriber -> {
            Outbox<byte[]> nothing = new Outbox<>(subscriber, () -> { }, () -> { });
            subscriber.onSubscribe(nothing);
            subscriber.onError(new SubgraphException("SUBSCRIPTIONS_NOT_SUPPORTED",
                    "Subgraph " + request.subgraph().name() + " cannot be subscribed to"));
        };
    }
}
