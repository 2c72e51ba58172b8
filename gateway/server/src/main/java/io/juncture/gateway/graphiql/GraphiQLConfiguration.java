package io.juncture.gateway.graphiql;

import io.juncture.gateway.request.Reading;
import io.juncture.gateway.session.SessionProperties;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves what is below {@code graphiql/} on the class path at {@code /graphiql/}, and lets it load nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("juncture.graphiql.enabled")
class GraphiQLConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** GraphiQL's editor sets styles of its own and starts its workers from this origin or from blobs. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final ClassPathResource FILES = new ClassPathResource("graphiql/");

    /** For assets, whose names carry a hash of their content. */
    private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    RouterFunction<ServerResponse> graphiqlRoutes(GraphiQLProperties properties, SessionProperties session) {
        return RouterFunctions.route()
                .route(Reading.path("/graphiql"), _ -> ServerResponse.permanentRedirect(URI.create("/graphiql/")).build())
                .route(Reading.path("/graphiql/"), _ -> page())
                .route(Reading.path("/graphiql/index.html"), _ -> page())
                .route(Reading.path("/graphiql/config.json"), _ -> settings(properties, session))
                .resources("/graphiql/assets/**", FILES.createRelative("assets/"), (_, headers) -> {
                    headers.set(CONTENT_SECURITY_POLICY, POLICY);
                    headers.setCacheControl(FOREVER);
                })
                .resources("/graphiql/**", FILES, (_, headers) -> revalidated(headers))
                .build();
    }

    @Bean
    BrowserRedirect browserRedirect() {
        return new BrowserRedirect();
    }

    private static Mono<ServerResponse> page() {
        return ServerResponse.ok().contentType(MediaType.TEXT_HTML).headers(GraphiQLConfiguration::revalidated)
                .bodyValue(FILES.createRelative("index.html"));
    }

    /** What the page's source calls {@code config.json}. */
    private static Mono<ServerResponse> settings(GraphiQLProperties properties, SessionProperties session) {
        var settings = new HashMap<String, Object>();
        if (!properties.defaultQuery().isBlank()) {
            settings.put("defaultQuery", properties.defaultQuery());
        }
        if (session.isOn()) {
            settings.put("session", Map.of("csrfCookie", session.csrfCookie(), "csrfHeader", session.csrfHeader()));
        }
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).headers(GraphiQLConfiguration::revalidated)
                .bodyValue(settings);
    }

    private static void revalidated(HttpHeaders headers) {
        headers.set(CONTENT_SECURITY_POLICY, POLICY);
        headers.setCacheControl(CacheControl.noCache());
    }
}
