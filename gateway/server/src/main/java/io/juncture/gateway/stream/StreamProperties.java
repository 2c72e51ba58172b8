package io.juncture.gateway.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Subscriptions and incremental delivery.
 *
 * @param maxConcurrent           streams at the same time, each operation on a WebSocket counted
 * @param maxPerConnection        operations at the same time on one WebSocket
 * @param maxConnections          WebSockets at the same time
 * @param heartbeat               after so long without an event a sign of life is sent, and a WebSocket whose client sends
 *                                none itself for twice as long is closed
 * @param maxDuration             how long a stream may last; for ever where absent, but never longer than the caller's
 *                                token is valid
 * @param webSocketInitialization how long a client may take to initialize a WebSocket
 */
@Validated
@ConfigurationProperties("juncture.streams")
public record StreamProperties(
        @DefaultValue("1000") @Min(0) int maxConcurrent,
        @DefaultValue("100") @Min(1) int maxPerConnection,
        @DefaultValue("1000") @Min(0) int maxConnections,
        @DefaultValue("15s") Duration heartbeat,
        @Nullable Duration maxDuration,
        @DefaultValue("10s") Duration webSocketInitialization) {
}
