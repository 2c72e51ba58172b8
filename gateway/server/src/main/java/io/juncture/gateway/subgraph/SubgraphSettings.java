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
 * How one subgraph is called. What is absent here is taken from {@code juncture.subgraph-defaults}, and what is absent
 * there from {@link SubgraphPolicy#STANDARD}.
 *
 * @param url                  where it is reached; replaces the supergraph's URL
 * @param timeout              how long one attempt may take, from asking for a connection to the last byte
 * @param connectTimeout       how long connecting may take
 * @param maxResponseSize      the largest response accepted, after decompression
 * @param maxConnections       connections at the same time
 * @param protocols            HTTP versions to offer, {@code HTTP11}, {@code H2} (over TLS) and {@code H2C}
 * @param attempts             how often a query is sent at most; mutations are sent once
 * @param backoff              the pause before the second attempt; doubles, and varies by half of itself
 * @param propagateHeaders     of the headers that travel on, those this subgraph gets; all when absent
 * @param circuitBreaker       whether calls are suspended while too many fail
 * @param failureRateThreshold per cent of failed calls that suspend further calls
 * @param minimumCalls         calls before the failure rate counts; the rate is that of the last five times as many
 * @param openDuration         how long calls are suspended before some are let through again
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
        @Nullable Boolean circuitBreaker,
        @Nullable @DecimalMin("1") @DecimalMax("100") Float failureRateThreshold,
        @Nullable @Min(1) Integer minimumCalls,
        @Nullable Duration openDuration) {
}
