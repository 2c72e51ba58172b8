package io.juncture.gateway.graphql;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.session.Sessions;
import io.juncture.gateway.stream.Streams;
import io.juncture.gateway.supergraph.EngineHolder;
import io.juncture.gateway.telemetry.OperationRecord;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets the engine answer, and takes down what it answered. */
final class GraphQLService {

    private final EngineHolder engines;
    private final Preparer preparer;
    private final Streams streams;
    private final Sessions sessions;

    GraphQLService(EngineHolder engines, Preparer preparer, Streams streams, Sessions sessions) {
        this.engines = engines;
        this.preparer = preparer;
        this.streams = streams;
        this.sessions = sessions;
    }

    /**
     * Answers one request.
     *
     * @param seen  told which operation it is, as soon as that is known, and what became of it
     * @param write sends the answer to the client
     */
    Mono<Void> answer(GraphQLRequest request, OperationRecord seen, Function<GraphQLAnswer, Mono<Void>> write) {
        return engines.use(engine -> {
            seen.document(request.params().query());
            return preparer.prepare(engine, request.params()).flatMap(preparation -> switch (preparation) {
                case RejectedOperation rejected -> {
                    seen.rejected(rejected);
                    yield single(Mono.just(engine.reject(rejected)), request, seen, write);
                }
                case PreparedOperation prepared -> {
                    seen.operation(prepared);
                    yield execute(engine, prepared, request, seen, write);
                }
            });
        });
    }

    /** The responses to an operation of any kind, as they come; a {@link GatewayException} when it is refused. */
    Flux<GraphQLResponse> responses(GraphQLParams params, RequestContext context, OperationRecord seen) {
        return Flux.using(() -> enter(context), _ -> engines.useForMany(engine -> {
            seen.document(params.query());
            return preparer.prepare(engine, params).flatMapMany(preparation -> switch (preparation) {
                case RejectedOperation rejected -> Flux.just(engine.reject(rejected));
                case PreparedOperation prepared -> {
                    seen.operation(prepared);
                    sessions.requireProof(prepared, context);
                    var variables = params.variables();
                    yield prepared.kind() == OperationKind.SUBSCRIPTION
                            ? planned(prepared, context, Mono.empty()).thenMany(streams.limited(JdkFlowAdapter.flowPublisherToFlux(
                                    engine.subscribe(prepared, variables, context)), context, UnaryOperator.identity()))
                            : planned(prepared, context, Mono.fromFuture(() ->
                                    engine.execute(prepared, variables, context).toCompletableFuture(),
                                    prepared.kind() == OperationKind.MUTATION)).flux();
                }
            });
        }), Streams::leave).doOnNext(seen::answered);
    }

    private Streams enter(RequestContext context) {
        streams.enter(context);
        return streams;
    }

    /** When the client leaves, a query is abandoned; a mutation that has begun is carried out. */
    private Mono<Void> execute(FederationEngine engine, PreparedOperation operation, GraphQLRequest request,
            OperationRecord seen, Function<GraphQLAnswer, Mono<Void>> write) {
        var variables = request.params().variables();
        var context = request.context();
        var kind = operation.kind();
        if (kind == OperationKind.MUTATION && request.method() == HttpMethod.GET) {
            return Mono.error(new GatewayException(new GatewayError(HttpStatus.METHOD_NOT_ALLOWED,
                    "METHOD_NOT_ALLOWED", "Only queries may be sent by GET", Map.of(HttpHeaders.ALLOW, "POST"))));
        }
        sessions.requireProof(operation, context);
        var format = request.accepted().formatOf(operation);
        if (format.isPresent()) {
            return many(operation, request, seen, format.get(), kind == OperationKind.SUBSCRIPTION
                    ? engine.subscribe(operation, variables, context)
                    : engine.executeIncrementally(operation, variables, context, format.get().fragments()), write);
        }
        var answer = Mono.fromFuture(() -> engine.execute(operation, variables, context).toCompletableFuture(),
                kind == OperationKind.MUTATION);
        return single(planned(operation, context, answer), request, seen, write);
    }

    private <T> Mono<T> planned(PreparedOperation operation, RequestContext context, Mono<T> answer) {
        return operation.isPlanned(context.authorization()) ? answer : preparer.aside(answer);
    }

    private static Mono<Void> single(Mono<GraphQLResponse> answer, GraphQLRequest request, OperationRecord seen,
            Function<GraphQLAnswer, Mono<Void>> write) {
        return answer.doOnNext(seen::answered).flatMap(response -> write.apply(request.accepted().forSingle()
                .<GraphQLAnswer>map(format -> new GraphQLAnswer.Many(format, Flux.just(format.last(response)), false))
                .orElseGet(() -> new GraphQLAnswer.Single(response))));
    }

    private Mono<Void> many(PreparedOperation operation, GraphQLRequest request, OperationRecord seen,
            StreamFormat format, Flow.Publisher<GraphQLResponse> responses, Function<GraphQLAnswer, Mono<Void>> write) {
        var lasting = operation.kind() == OperationKind.SUBSCRIPTION;
        var context = request.context();
        var stream = JdkFlowAdapter.flowPublisherToFlux(responses).doOnNext(seen::answered);
        var limited = lasting ? format.events(streams.limited(stream, context, UnaryOperator.identity()))
                : streams.limited(stream, context, format::last);
        return planned(operation, context, Mono.using(() -> enter(context),
                _ -> write.apply(new GraphQLAnswer.Many(format, limited, lasting)), Streams::leave));
    }
}
