package io.juncture.gateway.rest.web;

import io.juncture.gateway.errors.ErrorBodies;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.request.RequestId;
import io.juncture.gateway.rest.LiveFacade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/** Errors that arise before a request reaches its endpoint, an invalid token for example, in the family's dialect. */
final class FamilyErrorBodies implements ErrorBodies {

    private final ObjectProvider<LiveFacade> facades;

    /** @param facades asked late: errors can be answered before the facade is there */
    FamilyErrorBodies(ObjectProvider<LiveFacade> facades) {
        this.facades = facades;
    }

    @Override
    public Optional<ErrorBody> render(ServerWebExchange web, GatewayError error) {
        String path = web.getRequest().getPath().pathWithinApplication().value();
        return Optional.ofNullable(facades.getIfAvailable()).flatMap(facade -> facade.current().family(path))
                .map(family -> {
                    Exchange exchange = new Exchange(path, web.getRequest().getMethod().name(), RequestId.of(web),
                            System.nanoTime());
                    byte[] body = ErrorReplies.body(family.dialect(), new Problem(error.code(), error.message(), List.of(),
                            error.retryAfter(), rate(error), Optional.of(error.message()), Map.of()),
                            error.status().value(), exchange);
                    return new ErrorBody(MediaType.APPLICATION_JSON, body);
                });
    }

    private static Optional<Problem.Rate> rate(GatewayError error) {
        return error.window().map(window -> new Problem.Rate(Integer.parseInt(error.headers().get("RateLimit-Limit")), window));
    }
}
