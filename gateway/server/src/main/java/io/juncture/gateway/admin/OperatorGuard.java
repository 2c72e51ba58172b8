package io.juncture.gateway.admin;

import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.operations.Operators;
import io.juncture.gateway.request.Callers;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets operators alone pass. */
final class OperatorGuard {

    private final Operators operators;
    private final Callers callers;

    OperatorGuard(Operators operators, Callers callers) {
        this.operators = operators;
        this.callers = callers;
    }

    /** Empty for operators, a {@link GatewayException} for all others. */
    Mono<Void> check(ServerWebExchange exchange) {
        return callers.of(exchange).flatMap(caller -> {
            var sent = exchange.getRequest().getHeaders().getOrEmpty(operators.keyHeader());
            return Mono.justOrEmpty(operators.refuse(caller, sent))
                    .flatMap(refusal -> Mono.<Void>error(new GatewayException(error(refusal))));
        });
    }

    private static GatewayError error(Operators.Refusal refusal) {
        return switch (refusal) {
            case UNAUTHENTICATED -> new GatewayError(HttpStatus.UNAUTHORIZED, refusal.name(), refusal.message(),
                    Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
            case FORBIDDEN -> new GatewayError(HttpStatus.FORBIDDEN, refusal.name(), refusal.message());
        };
    }
}
