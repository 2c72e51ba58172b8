package io.juncture.gateway.graphql;

import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.planner.plan.QueryPlan;
import io.juncture.federation.planner.plan.QueryPlanJson;
import io.juncture.federation.planner.plan.QueryPlanText;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.supergraph.EngineHolder;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Serves {@code POST /graphql/plan}: takes a GraphQL request, executes nothing and answers
 * {@code {"plan": ..., "text": ...}} as this caller's request would be planned, or with the operation's errors.
 */
final class PlanHandler implements WebHandler {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RequestReader reader;
    private final RequestContexts contexts;
    private final EngineHolder engines;
    private final Preparer preparer;

    PlanHandler(RequestReader reader, RequestContexts contexts, EngineHolder engines, Preparer preparer) {
        this.reader = reader;
        this.contexts = contexts;
        this.preparer = preparer;
        this.engines = engines;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (request.getMethod() != HttpMethod.POST) {
            return Mono.error(new MethodNotAllowedException(request.getMethod(), List.of(HttpMethod.POST)));
        }
        return contexts.of(exchange).flatMap(context ->
                reader.read(request).flatMap(params -> answer(exchange, context, params)));
    }

    private Mono<Void> answer(ServerWebExchange exchange, RequestContext context, GraphQLParams params) {
        var engine = engines.current();
        return preparer.prepare(engine, params).flatMap(preparation -> switch (preparation) {
            case PreparedOperation prepared -> preparer.aside(Mono.fromSupplier(() -> explain(engine.plan(prepared, context))))
                    .flatMap(body -> write(exchange, HttpStatus.OK, body));
            case RejectedOperation rejected ->
                    write(exchange, rejected.internal() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST,
                            engine.reject(rejected).body());
        });
    }

    private static byte[] explain(QueryPlan plan) {
        var body = new LinkedHashMap<String, Object>();
        body.put("plan", new RawValue(QueryPlanJson.write(plan)));
        body.put("text", QueryPlanText.write(plan));
        return JSON.writeValueAsBytes(body);
    }

    private static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, byte[] body) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
