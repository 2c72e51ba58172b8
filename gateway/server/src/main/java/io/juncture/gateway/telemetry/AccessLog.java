package io.juncture.gateway.telemetry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per operation under the name {@code io.juncture.gateway.access}, with its facts as key-value pairs for
 * structured logging. Switch it off with {@code logging.level.io.juncture.gateway.access=off}.
 */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.juncture.gateway.access");

    void write(OperationRecord operation, Duration duration) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var name = operation.name().orElse("anonymous");
        var millis = duration.toNanos() / 1_000_000.0;
        var hash = operation.document().map(AccessLog::sha256).orElse("none");
        var codes = String.join(",", operation.codes());
        LOG.atInfo()
                .addKeyValue("graphql.operation.name", name)
                .addKeyValue("graphql.operation.type", operation.kind())
                .addKeyValue("graphql.document.hash", hash)
                .addKeyValue("graphql.outcome", operation.outcome())
                .addKeyValue("graphql.error.codes", codes)
                .addKeyValue("duration.ms", millis)
                .addKeyValue("request.id", operation.requestId())
                .log("{} {} {} {} in {} ms, document {}, request {}", operation.kind(), name, operation.outcome(),
                        codes.isEmpty() ? none(operation) : codes, String.format(Locale.ROOT, "%.1f", millis), hash,
                        operation.requestId());
    }

    private static String none(OperationRecord operation) {
        return operation.outcome().equals("data") ? "without errors" : "without error codes";
    }

    /** The hash that clients of persisted documents use, too. */
    private static String sha256(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
