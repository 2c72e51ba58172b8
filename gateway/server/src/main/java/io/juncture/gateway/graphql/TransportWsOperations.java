package io.juncture.gateway.graphql;

import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import io.juncture.gateway.callers.CallerLimits;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.errors.GraphQLErrorBody;
import io.juncture.gateway.request.Caller;
import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.request.RequestId;
import io.juncture.gateway.security.BearerTokens;
import io.juncture.gateway.session.Sessions;
import io.juncture.gateway.telemetry.OperationTelemetry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What all WebSockets have in common: who asks, and the messages that answer an operation. */
final class TransportWsOperations {

    private static final String BEARER = "Bearer ";

    private final RequestContexts contexts;
    private final BearerTokens tokens;
    private final Sessions sessions;
    private final CallerLimits limits;
    private final GraphQLService service;
    private final OperationTelemetry telemetry;

    TransportWsOperations(RequestContexts contexts, BearerTokens tokens, Sessions sessions, CallerLimits limits, GraphQLService service,
            OperationTelemetry telemetry) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.limits = limits;
        this.service = service;
        this.telemetry = telemetry;
    }

    /** @param trusted whether what browsers send unasked counts */
    Mono<RequestContext> context(ServerWebExchange upgrade, boolean trusted) {
        return contexts.of(upgrade).map(context -> trusted ? context : contexts.withoutCredentials(context));
    }

    /** The same with what the initialization brings along; fails when its token is not valid, or not valid here. */
    Mono<RequestContext> initialized(RequestContext context, TransportWsMessage.Init initialization) {
        return Mono.defer(() -> {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            initialization.parameters().forEach((name, value) -> {
                if (value instanceof String text) {
                    headers.put(name, text);
                }
            });
            return Optional.ofNullable(headers.get("authorization")).map(this::caller)
                    .orElseGet(() -> Mono.just((Caller) context.attributes().get(Caller.ATTRIBUTE)))
                    .doOnNext(caller -> limits.admit(caller, String.valueOf(context.attributes().get(ClientAddresses.ATTRIBUTE))))
                    .map(caller -> contexts.with(context, headers, caller, sessions.ofSocket(context, headers)));
        });
    }

    private Mono<Caller> caller(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.caller(authorization.substring(BEARER.length()).strip()) : Mono.just(Caller.ANONYMOUS);
    }

    /** The messages to the client, up to the last one. */
    Flux<String> run(TransportWsMessage.Subscribe request, RequestContext context) {
        return Flux.defer(() -> {
            var seen = telemetry.begin(String.valueOf(context.attributes().get(RequestId.ATTRIBUTE)));
            return Mono.fromSupplier(() -> GraphQLParams.of(request.payload()))
                    .doOnNext(_ -> limits.countMessage(context))
                    .flatMapMany(params -> service.responses(params, context, seen))
                    .onErrorResume(GatewayException.class, refused -> {
                        seen.refused(refused.error().code());
                        return Flux.just(new GraphQLResponse(GraphQLErrorBody.bytes(refused.error()),
                                Outcome.REQUEST_ERROR, List.of(refused.error().code())));
                    })
                    .map(response -> TransportWsMessage.of(request.id(), response))
                    .concatWith(Mono.fromSupplier(() -> TransportWsMessage.complete(request.id())))
                    .takeUntil(TransportWsMessage::isLast)
                    .doFinally(signal -> telemetry.end(seen, signal));
        });
    }
}
