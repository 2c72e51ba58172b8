package io.juncture.gateway.graphql;

import io.juncture.federation.executor.GraphQLResponse;
import io.juncture.federation.executor.GraphQLResponse.Outcome;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.errors.GraphQLErrorBody;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.request.RequestId;
import io.juncture.gateway.telemetry.OperationRecord;
import io.juncture.gateway.telemetry.OperationTelemetry;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** Serves {@code /graphql}. */
final class GraphQLHandler implements WebHandler {

    private static final GatewayException WRONG_METHOD = new GatewayException(
            new GatewayError(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED",
                    "GraphQL requests are sent by POST, queries also by GET", Map.of(HttpHeaders.ALLOW, "GET, POST")));

    private static final GatewayException NOT_ACCEPTABLE = new GatewayException(
            new GatewayError(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE",
                    "There are application/graphql-response+json and application/json"));

    private final CsrfGuard csrf;
    private final RequestReader reader;
    private final RequestContexts contexts;
    private final GraphQLService service;
    private final OperationTelemetry telemetry;

    GraphQLHandler(CsrfGuard csrf, RequestReader reader, RequestContexts contexts, GraphQLService service,
            OperationTelemetry telemetry) {
        this.csrf = csrf;
        this.reader = reader;
        this.contexts = contexts;
        this.service = service;
        this.telemetry = telemetry;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        var seen = telemetry.begin(RequestId.of(exchange));
        var type = ResponseType.accepted(exchange.getRequest().getHeaders());
        return answer(exchange, type.isPresent(), seen)
                .flatMap(response -> write(exchange, type.orElse(ResponseType.JSON), response))
                .onErrorResume(GatewayException.class, refused -> {
                    seen.refused(refused.error().code());
                    return write(exchange, type.orElse(ResponseType.JSON), refused.error());
                })
                .doFinally(signal -> telemetry.end(seen, signal));
    }

    private Mono<GraphQLResponse> answer(ServerWebExchange exchange, boolean acceptable, OperationRecord seen) {
        return Mono.defer(() -> {
            var request = exchange.getRequest();
            var method = request.getMethod();
            if (method != HttpMethod.GET && method != HttpMethod.POST) {
                throw WRONG_METHOD;
            }
            if (!acceptable) {
                throw NOT_ACCEPTABLE;
            }
            csrf.check(request);
            return Mono.zip(reader.read(request), contexts.of(exchange)).flatMap(both ->
                    service.answer(method, both.getT1(), both.getT2(), seen));
        });
    }

    private static Mono<Void> write(ServerWebExchange exchange, ResponseType type, GraphQLResponse response) {
        return write(exchange, type, type.status(response.outcome()), response.body());
    }

    private static Mono<Void> write(ServerWebExchange exchange, ResponseType type, GatewayError error) {
        error.headers().forEach(exchange.getResponse().getHeaders()::set);
        var status = error.status() == HttpStatus.OK ? type.status(Outcome.REQUEST_ERROR) : error.status();
        return write(exchange, type, status, GraphQLErrorBody.bytes(error));
    }

    private static Mono<Void> write(ServerWebExchange exchange, ResponseType type, HttpStatusCode status, byte[] body) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(type.mediaType());
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
