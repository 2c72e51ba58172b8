package io.juncture.gateway.security;

import io.juncture.gateway.errors.ErrorResponder;
import io.juncture.gateway.errors.GatewayError;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers requests whose token is missing, wrong or not enough (RFC 6750, section 3). */
final class BearerRefusal implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final GatewayError INVALID = unauthenticated(
            "The access token is invalid or has expired", "Bearer error=\"invalid_token\"");

    private static final GatewayError MISSING = unauthenticated("An access token is needed", "Bearer");

    private static final GatewayError NOT_ENOUGH = new GatewayError(HttpStatus.FORBIDDEN, "FORBIDDEN",
            "This is not allowed for the caller");

    private final ErrorResponder responder;

    BearerRefusal(ErrorResponder responder) {
        this.responder = responder;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        return responder.respond(exchange, failure instanceof InvalidBearerTokenException ? INVALID : MISSING);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException failure) {
        return responder.respond(exchange, NOT_ENOUGH);
    }

    private static GatewayError unauthenticated(String message, String challenge) {
        return new GatewayError(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", message,
                Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }
}
