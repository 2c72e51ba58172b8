package io.juncture.gateway.graphql;

import io.juncture.federation.executor.RequestContext;
import io.juncture.gateway.callers.CallerLimits;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.request.RequestId;
import io.juncture.gateway.request.Session;
import io.juncture.gateway.telemetry.OperationRecord;
import io.juncture.gateway.telemetry.OperationTelemetry;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
                    "There are application/graphql-response+json and application/json, and as streams text/event-stream"
                            + " and multipart/mixed"));

    private final CsrfGuard csrf;
    private final RequestReader reader;
    private final RequestContexts contexts;
    private final CallerLimits limits;
    private final GraphQLService service;
    private final AnswerWriter writer;
    private final TransportWs webSockets;
    private final OperationTelemetry telemetry;

    GraphQLHandler(CsrfGuard csrf, RequestReader reader, RequestContexts contexts, CallerLimits limits, GraphQLService service,
            AnswerWriter writer, TransportWs webSockets, OperationTelemetry telemetry) {
        this.csrf = csrf;
        this.reader = reader;
        this.contexts = contexts;
        this.limits = limits;
        this.service = service;
        this.writer = writer;
        this.webSockets = webSockets;
        this.telemetry = telemetry;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return TransportWs.isWanted(exchange.getRequest()) ? webSockets.upgrade(exchange) : answer(exchange);
    }

    private Mono<Void> answer(ServerWebExchange exchange) {
        var seen = telemetry.begin(RequestId.of(exchange));
        var accepted = Accepted.of(exchange.getRequest().getHeaders());
        var type = accepted.single().orElse(ResponseType.JSON);
        return answer(exchange, accepted, seen, answer -> writer.write(exchange, type, answer))
                .onErrorResume(GatewayException.class, refused -> {
                    seen.refused(refused.error().code());
                    return writer.write(exchange, type, refused.error());
                })
                .doFinally(signal -> telemetry.end(seen, signal));
    }

    private void count(RequestContext context, ServerWebExchange exchange) {
        limits.countOperation(context).ifPresent(decision -> decision.headers().forEach(exchange.getResponse().getHeaders()::set));
    }

    private Mono<Void> answer(ServerWebExchange exchange, Accepted accepted, OperationRecord seen,
            Function<GraphQLAnswer, Mono<Void>> write) {
        return Mono.defer(() -> {
            var request = exchange.getRequest();
            var method = request.getMethod();
            if (method != HttpMethod.GET && method != HttpMethod.POST) {
                throw WRONG_METHOD;
            }
            if (accepted.isNothing()) {
                throw NOT_ACCEPTABLE;
            }
            csrf.check(request, Session.of(exchange));
            return Mono.zip(reader.read(request), contexts.of(exchange).doOnNext(context -> count(context, exchange))).flatMap(both -> service.answer(
                    new GraphQLRequest(method, both.getT1(), accepted, both.getT2()), seen, write));
        });
    }
}
