package io.juncture.gateway.graphql;

import io.juncture.gateway.callers.CallerLimits;
import io.juncture.gateway.limits.LimitsProperties;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.request.RequestId;
import io.juncture.gateway.rest.limits.RateLimits.Decision;
import io.juncture.gateway.security.BearerTokens;
import io.juncture.gateway.session.Sessions;
import io.juncture.gateway.stream.Streams;
import io.juncture.gateway.supergraph.EngineHolder;
import io.juncture.gateway.telemetry.OperationTelemetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

@Configuration(proxyBeanMethods = false)
class GraphQLConfiguration {

    /** Before the mapping of annotated controllers and of static resources. */
    private static final int ORDER = -1;
    private static final String PATH = "/graphql";

    @Bean
    RequestReader requestReader(LimitsProperties limits, ReactorResourceFactory netty) {
        return new RequestReader(limits.maxRequestSize().toBytes(), limits.requestTimeout(),
                Schedulers.fromExecutorService(netty.getLoopResources().onClient(LoopResources.DEFAULT_NATIVE)));
    }

    @Bean
    Preparer preparer(MeterRegistry registry) {
        return new Preparer(registry);
    }

    @Bean
    GraphQLService graphqlService(EngineHolder engines, Preparer preparer, Streams streams, Sessions sessions) {
        return new GraphQLService(engines, preparer, streams, sessions);
    }

    @Bean
    TransportWs webSockets(CorsProperties cors, LimitsProperties limits, Streams streams, RequestContexts contexts,
            BearerTokens tokens, Sessions sessions, CallerLimits callers, GraphQLService operations, OperationTelemetry telemetry,
            MeterRegistry registry) {
        return new TransportWs(cors, (int) Math.min(Integer.MAX_VALUE, limits.maxRequestSize().toBytes()), streams,
                new TransportWsOperations(contexts, tokens, sessions, callers, operations, telemetry),
                registry);
    }

    @Bean
    GraphQLHandler graphqlHandler(CsrfProperties csrf, RequestReader reader, RequestContexts contexts, CallerLimits callers,
            GraphQLService operations, Streams streams, TransportWs webSockets, OperationTelemetry telemetry) {
        return new GraphQLHandler(new CsrfGuard(csrf), reader, contexts, callers, operations,
                new AnswerWriter(streams.limits().heartbeat()), webSockets, telemetry);
    }

    @Bean
    SimpleUrlHandlerMapping graphqlMapping(GraphQLHandler handler) {
        return new SimpleUrlHandlerMapping(Map.of(PATH, handler), ORDER);
    }

    @Bean
    AnonymousGraphQL anonymousGraphQL(GraphQLHandler handler) {
        return new AnonymousGraphQL(PATH, handler);
    }

    @Bean
    @ConditionalOnBooleanProperty("juncture.query-plan.enabled")
    SimpleUrlHandlerMapping planMapping(RequestReader reader, RequestContexts contexts, EngineHolder engines,
            Preparer preparer) {
        return new SimpleUrlHandlerMapping(Map.of("/graphql/plan", new PlanHandler(reader, contexts, engines, preparer)), ORDER);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 5)
    CorsWebFilter corsFilter(CorsProperties properties) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.allowedOrigins());
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(properties.allowedHeaders());
        allowed.setExposedHeaders(List.of(RequestId.HEADER, HttpHeaders.RETRY_AFTER, "RateLimit-Limit", Decision.REMAINING, "RateLimit-Reset"));
        allowed.setAllowCredentials(properties.allowCredentials());
        allowed.setMaxAge(properties.maxAge());
        return new CorsWebFilter(_ -> properties.allowedOrigins().isEmpty() ? null : allowed);
    }
}
