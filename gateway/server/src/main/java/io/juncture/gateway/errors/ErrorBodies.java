package io.juncture.gateway.errors;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/**
 * Gives errors of the gateway another shape on some paths. Beans of this type are asked in their order; where none
 * answers, the error takes the shape of a GraphQL response.
 */
public interface ErrorBodies {

    /** The body for this error on this exchange; empty when the exchange is none of this bean's. */
    Optional<ErrorBody> render(ServerWebExchange exchange, GatewayError error);

    /** A body and its type. */
    record ErrorBody(MediaType type, byte[] bytes) {
    }
}
