package io.juncture.gateway.rest.web;

import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.gateway.request.Caller;
import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.Facade;
import io.juncture.gateway.rest.definition.Format;
import io.juncture.gateway.rest.dialect.ApiKey;
import io.juncture.gateway.rest.request.Fallback;
import io.juncture.gateway.rest.request.RestRequest;
import io.juncture.gateway.session.Sessions;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers requests to endpoints: guards, variables, execution, shape. */
final class EndpointHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointHandler.class);

    private final RequestContexts contexts;
    private final Guards guards;
    private final RequestBodies bodies;
    private final Sessions sessions;

    EndpointHandler(RequestContexts contexts, Guards guards, RequestBodies bodies, Sessions sessions) {
        this.contexts = contexts;
        this.guards = guards;
        this.bodies = bodies;
        this.sessions = sessions;
    }

    /** @param path the values of the path's variables */
    Mono<Reply> handle(ServerWebExchange web, Facade facade, Endpoint endpoint, Map<String, String> path,
            Exchange exchange) {
        return contexts.of(web).flatMap(context -> {
            ServerHttpRequest request = web.getRequest();
            Caller caller = (Caller) context.attributes().get(Caller.ATTRIBUTE);
            String address = (String) context.attributes().get(ClientAddresses.ATTRIBUTE);
            Map<String, String> limitHeaders = guards.count(endpoint, caller, address);
            guards.admit(endpoint, caller, web);
            List<Format> formats = endpoint.settings().formats();
            return body(endpoint, request)
                    .map(body -> endpoint.variables().read(restRequest(request, path, body, known(web, caller)),
                            Formats.violations(formats, request)))
                    .flatMap(variables -> execute(facade, endpoint, variables, withApiKey(endpoint, context, request))
                            .map(data -> SuccessReplies.of(endpoint, data, variables,
                                    Formats.choose(formats, request), exchange, values -> sessions.answer(web, values))))
                    .map(reply -> reply.with(limitHeaders));
        });
    }

    private Mono<JsonNode> body(Endpoint endpoint, ServerHttpRequest request) {
        boolean wanted = endpoint.settings().hasBody() || endpoint.variables().readBody();
        return wanted ? bodies.read(request, endpoint.settings().body()) : Mono.just(JsonNodeFactory.instance.objectNode());
    }

    private static Mono<JsonNode> execute(Facade facade, Endpoint endpoint, Map<String, @Nullable Object> variables,
            RequestContext context) {
        PreparedOperation operation = facade.prepared().get(endpoint.id());
        boolean goesOnWithoutCaller = operation.kind() == OperationKind.MUTATION;
        return Mono.fromFuture(() -> facade.engine().execute(operation, variables, context).toCompletableFuture(), goesOnWithoutCaller)
                .map(response -> data(response, endpoint));
    }

    private static JsonNode data(GraphQLResponse response, Endpoint endpoint) {
        JsonNode body = Json.MAPPER.readTree(response.body());
        JsonNode errors = body.path("errors");
        if (!errors.isEmpty()) {
            Problem problem = GraphQLErrors.problem(errors, endpoint.dialect().naming());
            if (endpoint.dialect().status(problem.code()) >= 500) {
                LOG.warn("{} failed with {} from {}", endpoint.id(), problem.code(),
                        errors.path(0).path("extensions").path("service").asString("the gateway"));
            }
            throw problem.exception();
        }
        return body.path("data");
    }

    private static RestRequest restRequest(ServerHttpRequest request, Map<String, String> path, JsonNode body,
            Map<Fallback, Supplier<String>> known) {
        Map<String, List<String>> headers = new HashMap<>();
        request.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new RestRequest(path, request.getQueryParams(), headers, body, known);
    }

    private Map<Fallback, Supplier<String>> known(ServerWebExchange web, Caller caller) {
        Map<Fallback, Supplier<String>> known = new EnumMap<>(Fallback.class);
        caller.subject().ifPresent(subject -> known.put(Fallback.SUBJECT, () -> subject));
        sessions.refreshToken(web).ifPresent(token -> known.put(Fallback.REFRESH_TOKEN, token));
        return known;
    }

    private static RequestContext withApiKey(Endpoint endpoint, RequestContext context, ServerHttpRequest request) {
        Optional<ApiKey> key = endpoint.settings().apiKey().map(endpoint.dialect().apiKeys()::get);
        Optional<String> value = key.flatMap(it -> Optional.ofNullable(request.getHeaders().getFirst(it.header()))
                .or(() -> it.query().flatMap(name -> Optional.ofNullable(request.getQueryParams().getFirst(name)))));
        if (value.isEmpty()) {
            return context;
        }
        Map<String, List<String>> headers = new HashMap<>(context.headers());
        headers.put(key.get().header().toLowerCase(Locale.ROOT), List.of(value.get()));
        return new RequestContext(headers, context.attributes(), context.activeLabels(), context.authorization());
    }
}
