package io.juncture.gateway.subgraph;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import reactor.netty.http.HttpProtocol;

/**
 * How a subgraph is called.
 *
 * @param timeout              how long one attempt may take, from asking for a connection to the last byte
 * @param connectTimeout       how long connecting may take
 * @param maxResponseSize      the largest response accepted, after decompression
 * @param maxConnections       connections at the same time; four times as many calls may wait for one
 * @param protocols            HTTP versions to offer, {@code HTTP11}, {@code H2} (over TLS) and {@code H2C}
 * @param attempts             how often a query is sent at most; mutations are sent once
 * @param backoff              the pause before the second attempt; doubles, and varies by half of itself
 * @param propagateHeaders     of the headers that travel on, those this subgraph gets; {@code *} for all
 * @param deduplicate          whether a query that is under way is shared by those who ask the same with the same headers
 * @param circuitBreaker       whether calls are suspended while too many fail
 * @param failureRateThreshold per cent of failed calls that suspend further calls
 * @param minimumCalls         calls before the failure rate counts; the rate is that of the last five times as many
 * @param openDuration         how long calls are suspended before some are let through again
 * @param maxStreamSilence     how long a subscription's stream may bring nothing, not even a heartbeat; zero for ever
 * @param subscriptionProtocol how subscriptions reach it: {@code sse} or {@code graphql-transport-ws}
 */
public record SubgraphPolicy(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("32MB") DataSize maxResponseSize,
        @DefaultValue("200") @Min(1) int maxConnections,
        @DefaultValue("HTTP11") @NotEmpty List<HttpProtocol> protocols,
        @DefaultValue("3") @Min(1) int attempts,
        @DefaultValue("50ms") Duration backoff,
        @DefaultValue("*") List<String> propagateHeaders,
        @DefaultValue("true") boolean deduplicate,
        @DefaultValue("true") boolean circuitBreaker,
        @DefaultValue("50") @DecimalMin("1") @DecimalMax("100") float failureRateThreshold,
        @DefaultValue("20") @Min(1) int minimumCalls,
        @DefaultValue("10s") Duration openDuration,
        @DefaultValue("5m") Duration maxStreamSilence,
        @DefaultValue("SSE") SubscriptionProtocol subscriptionProtocol) {

    /** This policy with what the settings of one subgraph say instead. */
    SubgraphPolicy with(SubgraphSettings settings) {
        return new SubgraphPolicy(
                or(settings.timeout(), timeout),
                or(settings.connectTimeout(), connectTimeout),
                or(settings.maxResponseSize(), maxResponseSize),
                or(settings.maxConnections(), maxConnections),
                or(settings.protocols(), protocols),
                or(settings.attempts(), attempts),
                or(settings.backoff(), backoff),
                or(settings.propagateHeaders(), propagateHeaders),
                or(settings.deduplicate(), deduplicate),
                or(settings.circuitBreaker(), circuitBreaker),
                or(settings.failureRateThreshold(), failureRateThreshold),
                or(settings.minimumCalls(), minimumCalls),
                or(settings.openDuration(), openDuration),
                or(settings.maxStreamSilence(), maxStreamSilence),
                or(settings.subscriptionProtocol(), subscriptionProtocol));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
