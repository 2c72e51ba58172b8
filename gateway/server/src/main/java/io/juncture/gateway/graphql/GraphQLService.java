package io.juncture.gateway.graphql;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.GraphQLResponse;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.supergraph.EngineHolder;
import io.juncture.gateway.telemetry.OperationRecord;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Lets the engine answer, and takes down what it answered. */
final class GraphQLService {

    private final EngineHolder engines;
    private final Preparer preparer;

    GraphQLService(EngineHolder engines, Preparer preparer) {
        this.engines = engines;
        this.preparer = preparer;
    }

    /**
     * Answers one request.
     *
     * @param seen told which operation it is, as soon as that is known, and what became of it
     */
    Mono<GraphQLResponse> answer(HttpMethod method, GraphQLParams params, RequestContext context,
            OperationRecord seen) {
        return engines.use(engine -> {
            seen.document(params.query());
            return preparer.prepare(engine, params).flatMap(preparation -> switch (preparation) {
                case RejectedOperation rejected -> Mono.just(engine.reject(rejected));
                case PreparedOperation prepared -> {
                    seen.operation(prepared);
                    yield execute(engine, prepared, method, params, context);
                }
            });
        }).doOnNext(seen::answered);
    }

    /** When the client leaves, a query is abandoned; a mutation that has begun is carried out. */
    private Mono<GraphQLResponse> execute(FederationEngine engine, PreparedOperation operation, HttpMethod method,
            GraphQLParams params, RequestContext context) {
        var mutation = operation.kind() == OperationKind.MUTATION;
        if (method == HttpMethod.GET && mutation) {
            return Mono.error(new GatewayException(new GatewayError(HttpStatus.METHOD_NOT_ALLOWED,
                    "METHOD_NOT_ALLOWED", "Only queries may be sent by GET", Map.of(HttpHeaders.ALLOW, "POST"))));
        }
        var answer = Mono.fromFuture(
                () -> engine.execute(operation, params.variables(), context).toCompletableFuture(), mutation);
        return operation.isPlanned() ? answer : preparer.aside(answer);
    }
}
