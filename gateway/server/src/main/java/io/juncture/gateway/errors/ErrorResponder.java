package io.juncture.gateway.errors;

import java.util.List;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers an exchange with an error, in the shape that its path asks for. */
public final class ErrorResponder {

    private final List<ErrorBodies> shapes;

    public ErrorResponder(List<ErrorBodies> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /** Writes the error; an exchange whose response has begun is left alone. */
    public Mono<Void> respond(ServerWebExchange exchange, GatewayError error) {
        var response = exchange.getResponse();
        if (!response.setStatusCode(error.status())) {
            return Mono.empty();
        }
        var body = body(exchange, error);
        var headers = response.getHeaders();
        headers.setCacheControl("no-store");
        error.headers().forEach(headers::set);
        headers.setContentType(body.type());
        headers.setContentLength(body.bytes().length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body.bytes())));
    }

    private ErrorBodies.ErrorBody body(ServerWebExchange exchange, GatewayError error) {
        return shapes.stream().map(shape -> shape.render(exchange, error)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> GraphQLErrorBody.of(error));
    }
}
