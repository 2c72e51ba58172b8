package io.juncture.gateway.subgraph;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import reactor.netty.http.HttpProtocol;

/**
 * {@link SubgraphSettings} with nothing left open.
 *
 * @param url              replaces the supergraph's URL where present
 * @param propagateHeaders names in lower case; empty for all
 */
record SubgraphPolicy(Optional<String> url, Duration timeout, Duration connectTimeout, DataSize maxResponseSize,
        int maxConnections, List<HttpProtocol> protocols, int attempts, Duration backoff,
        Optional<Set<String>> propagateHeaders, boolean circuitBreaker, float failureRateThreshold, int minimumCalls,
        Duration openDuration) {

    static final SubgraphPolicy STANDARD = new SubgraphPolicy(Optional.empty(), Duration.ofSeconds(10),
            Duration.ofSeconds(2), DataSize.ofMegabytes(32), 200, List.of(HttpProtocol.HTTP11), 3,
            Duration.ofMillis(50), Optional.empty(), true, 50, 20, Duration.ofSeconds(10));

    /** This policy with what the settings say instead. */
    SubgraphPolicy with(SubgraphSettings settings) {
        return new SubgraphPolicy(
                settings.url() == null || settings.url().isBlank() ? url : Optional.of(settings.url()),
                or(settings.timeout(), timeout),
                or(settings.connectTimeout(), connectTimeout),
                or(settings.maxResponseSize(), maxResponseSize),
                or(settings.maxConnections(), maxConnections),
                or(settings.protocols(), protocols),
                or(settings.attempts(), attempts),
                or(settings.backoff(), backoff),
                settings.propagateHeaders() == null ? propagateHeaders
                        : Optional.of(lowerCase(settings.propagateHeaders())),
                or(settings.circuitBreaker(), circuitBreaker),
                or(settings.failureRateThreshold(), failureRateThreshold),
                or(settings.minimumCalls(), minimumCalls),
                or(settings.openDuration(), openDuration));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static Set<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
