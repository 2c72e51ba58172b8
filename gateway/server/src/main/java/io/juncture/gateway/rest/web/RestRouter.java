package io.juncture.gateway.rest.web;

import io.juncture.gateway.request.RequestId;
import io.juncture.gateway.rest.Facade;
import io.juncture.gateway.rest.Family;
import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.measure.ApiMeasurements;
import io.juncture.gateway.rest.measure.ApiMeasurements.Cache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers every request below a family's prefixes, those to paths that do not exist included. */
final class RestRouter implements RouterFunction<ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(RestRouter.class);

    private final LiveFacade facades;
    private final EndpointHandler endpoints;
    private final FeatureFlags flags;
    private final ApiMeasurements measurements;

    RestRouter(LiveFacade facades, EndpointHandler endpoints, FeatureFlags flags, ApiMeasurements measurements) {
        this.facades = facades;
        this.endpoints = endpoints;
        this.flags = flags;
        this.measurements = measurements;
    }

    @Override
    public Mono<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        Facade facade = facades.current();
        String path = request.requestPath().pathWithinApplication().value();
        return Mono.justOrEmpty(facade.family(path)).map(family -> handler(request, facade, family, path));
    }

    private HandlerFunction<ServerResponse> handler(ServerRequest request, Facade facade, Family family, String path) {
        Routes.Match match = Routes.match(family, path, request.method(), flags::isOn);
        if (match instanceof Routes.Match.Found found) {
            request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, found.endpoint().pattern());
        }
        Exchange exchange = new Exchange(path, request.method().name(), RequestId.of(request.exchange()), System.nanoTime());
        return _ -> facades.use(_ -> reply(request, facade, match, exchange))
                .onErrorResume(failure -> Mono.fromSupplier(() ->
                        ErrorReplies.of(family.dialect(), Problems.of(failure, exchange), exchange,
                                challenge(family, match))))
                .map(reply -> reply.with(family.dialect().headers()))
                .doOnNext(reply -> measure(family, reply, exchange))
                .flatMap(RestRouter::write);
    }

    private static String challenge(Family family, Routes.Match match) {
        return family.dialect().challenge().orElseGet(() -> match instanceof Routes.Match.Found found ? Guards.challenge(found.endpoint()) : Guards.BEARER);
    }

    private Mono<Reply> reply(ServerRequest request, Facade facade, Routes.Match match, Exchange exchange) {
        return switch (match) {
            case Routes.Match.Found found ->
                endpoints.handle(request.exchange(), facade, found.endpoint(), found.path(), exchange);
            case Routes.Match.OtherMethods other when request.method() == HttpMethod.OPTIONS ->
                Mono.just(new Reply(204, MediaType.APPLICATION_JSON, new byte[0], allow(other.allowed()), Cache.NOT_CACHED));
            case Routes.Match.OtherMethods other -> Mono.error(Problem.of("METHOD_NOT_ALLOWED",
                    request.method() + " is not allowed here; allowed: " + String.join(", ", other.allowed()))
                    .with(allow(other.allowed())).exception());
            case Routes.Match.Nothing _ ->
                Mono.error(Problem.of("NOT_FOUND", "Nothing is served at this path").exception());
        };
    }

    private static Map<String, String> allow(List<String> methods) {
        return Map.of(HttpHeaders.ALLOW, String.join(", ", methods));
    }

    private void measure(Family family, Reply reply, Exchange exchange) {
        measurements.record(family.name(), reply.status(), Duration.ofNanos(exchange.nanos()), reply.cache());
        if (reply.status() >= 500) {
            LOG.warn("Request {} was answered with status {}", exchange.requestId(), reply.status());
        }
    }

    private static Mono<ServerResponse> write(Reply reply) {
        ServerResponse.BodyBuilder response = ServerResponse.status(reply.status())
                .headers(headers -> reply.headers().forEach(headers::set));
        return reply.body().length == 0 ? response.build()
                : response.contentType(reply.type()).contentLength(reply.body().length).bodyValue(reply.body());
    }
}
