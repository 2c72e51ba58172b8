package io.juncture.gateway.errors;

import io.juncture.gateway.request.RequestId;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Turns what nobody caught into an error response that tells nothing about the inside. */
final class UncaughtErrorHandler implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrorHandler.class);

    private static final GatewayError INTERNAL =
            new GatewayError(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "The gateway failed to answer");

    private static final GatewayError NO_KEYS = new GatewayError(HttpStatus.SERVICE_UNAVAILABLE,
            "IDENTITY_UNAVAILABLE", "Tokens cannot be checked at the moment", Map.of(HttpHeaders.RETRY_AFTER, "5"));

    private final ErrorResponder responder;

    UncaughtErrorHandler(ErrorResponder responder) {
        this.responder = responder;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (AbortedException.isConnectionReset(failure) || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return responder.respond(exchange, error(exchange, failure));
    }

    private static GatewayError error(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case GatewayException known -> known.error();
            case ResponseStatusException status -> fromStatus(status);
            case AuthenticationServiceException noKeys -> {
                LOG.warn("The token of request {} cannot be checked", RequestId.of(exchange), noKeys);
                yield NO_KEYS;
            }
            default -> {
                LOG.error("Request {} failed", RequestId.of(exchange), failure);
                yield INTERNAL;
            }
        };
    }

    private static GatewayError fromStatus(ResponseStatusException failure) {
        var status = HttpStatus.resolve(failure.getStatusCode().value());
        if (status == null || status.is5xxServerError()) {
            return INTERNAL;
        }
        var headers = failure.getHeaders().headerSet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue())));
        return new GatewayError(status, status.name(), status == HttpStatus.NOT_FOUND
                ? "Nothing is served at this path" : status.getReasonPhrase(), headers);
    }

    @Override
    public int getOrder() {
        return -2;
    }
}
