package io.juncture.gateway.graphql;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which other sites' pages may call the gateway from a browser.
 *
 * @param allowedOrigins   origins such as {@code https://shop.example}; {@code *} for all; empty (the default) for none
 * @param allowedHeaders   request headers they may set
 * @param allowCredentials whether their requests may carry cookies and client certificates
 * @param maxAge           how long browsers may remember the answer
 */
@Validated
@ConfigurationProperties("juncture.cors")
public record CorsProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue({"content-type", "authorization", "x-request-id", "x-juncture-csrf", "apollo-require-preflight",
            "x-apollo-operation-name", "x-xsrf-token", "traceparent", "tracestate"}) List<String> allowedHeaders,
        @DefaultValue("false") boolean allowCredentials,
        @DefaultValue("1h") Duration maxAge) {

    @AssertTrue(message = "allow-credentials needs the allowed origins to be named, not *")
    boolean isSafe() {
        return !allowCredentials || !allowedOrigins.contains("*");
    }
}
