package io.juncture.gateway.subgraph;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import reactor.netty.http.HttpProtocol;

/**
 * What is different for one subgraph; described at {@link SubgraphPolicy}.
 *
 * @param url                  where it is reached; replaces the supergraph's URL
 * @param timeout              as in {@code juncture.subgraph-defaults}, like all that follow
 * @param connectTimeout       how long connecting may take
 * @param maxResponseSize      the largest response accepted
 * @param maxConnections       connections at the same time
 * @param protocols            HTTP versions to offer
 * @param attempts             how often a query is sent at most
 * @param backoff              the pause before the second attempt
 * @param propagateHeaders     of the headers that travel on, those this subgraph gets
 * @param deduplicate          whether a query that is under way is shared
 * @param circuitBreaker       whether calls are suspended while too many fail
 * @param failureRateThreshold per cent of failed calls that suspend further calls
 * @param minimumCalls         calls before the failure rate counts
 * @param openDuration         how long calls are suspended
 * @param maxStreamSilence     how long a subscription's stream may bring nothing
 * @param subscriptionProtocol how subscriptions reach it
 */
public record SubgraphSettings(
        @Nullable String url,
        @Nullable Duration timeout,
        @Nullable Duration connectTimeout,
        @Nullable DataSize maxResponseSize,
        @Nullable @Min(1) Integer maxConnections,
        @Nullable List<HttpProtocol> protocols,
        @Nullable @Min(1) Integer attempts,
        @Nullable Duration backoff,
        @Nullable List<String> propagateHeaders,
        @Nullable Boolean deduplicate,
        @Nullable Boolean circuitBreaker,
        @Nullable @DecimalMin("1") @DecimalMax("100") Float failureRateThreshold,
        @Nullable @Min(1) Integer minimumCalls,
        @Nullable Duration openDuration,
        @Nullable Duration maxStreamSilence,
        @Nullable SubscriptionProtocol subscriptionProtocol) {
}
