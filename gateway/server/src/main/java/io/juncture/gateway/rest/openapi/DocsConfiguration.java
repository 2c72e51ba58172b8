package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.request.Reading;
import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.RestProperties;
import io.juncture.gateway.rest.web.FeatureFlags;
import io.juncture.gateway.session.SessionProperties;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the OpenAPI document and, from this machine alone, a page to browse it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("juncture.rest.location")
@ConditionalOnBooleanProperty(name = "juncture.rest.docs", matchIfMissing = true)
class DocsConfiguration {

    /** Swagger UI styles its elements by attributes and keeps its icons in data URLs. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final ClassPathResource PAGE = new ClassPathResource("io/juncture/gateway/rest/docs/");

    @Bean
    RouterFunction<ServerResponse> docsRoutes(LiveFacade facades, RestProperties properties, SessionProperties sessions,
            Environment environment) {
        CachedDocument document = new CachedDocument(facades, properties, sessions, new FeatureFlags(environment));
        ClassPathResource viewer = SwaggerUi.folder();
        return RouterFunctions.route()
                .route(Reading.path("/openapi.json"), _ -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noCache()).bodyValue(document.json()))
                .route(Reading.path("/docs"), _ -> ServerResponse.permanentRedirect(URI.create("/docs/")).build())
                .route(Reading.path("/docs/"), _ -> page())
                .route(Reading.path("/docs/page.js"), _ -> file(PAGE.createRelative("page.js"), "text/javascript"))
                .route(Reading.path("/docs/swagger-ui.css"), _ -> file(viewer.createRelative("swagger-ui.css"), "text/css"))
                .route(Reading.path("/docs/swagger-ui-bundle.js"), _ -> file(viewer.createRelative("swagger-ui-bundle.js"), "text/javascript"))
                .route(Reading.path("/docs/favicon-32x32.png"), _ -> file(viewer.createRelative("favicon-32x32.png"), "image/png"))
                .build();
    }

    private static Mono<ServerResponse> page() {
        return ServerResponse.ok().contentType(MediaType.TEXT_HTML).headers(headers -> {
            secure(headers);
            headers.setCacheControl(CacheControl.noCache());
        }).bodyValue(PAGE.createRelative("index.html"));
    }

    private static Mono<ServerResponse> file(Resource file, String type) {
        return ServerResponse.ok().contentType(MediaType.parseMediaType(type)).headers(headers -> {
            secure(headers);
            headers.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
        }).bodyValue(file);
    }

    private static void secure(HttpHeaders headers) {
        headers.set("Content-Security-Policy", POLICY);
    }
}
