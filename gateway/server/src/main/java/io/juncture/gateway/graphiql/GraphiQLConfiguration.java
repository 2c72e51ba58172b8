package io.juncture.gateway.graphiql;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

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

    /** The bundle's file names carry a hash of their content. */
    private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    RouterFunction<ServerResponse> graphiqlRoutes() {
        return RouterFunctions.route()
                .GET("/graphiql", _ -> ServerResponse.permanentRedirect(URI.create("/graphiql/")).build())
                .GET("/graphiql/", _ -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .header(CONTENT_SECURITY_POLICY, POLICY)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(FILES.createRelative("index.html")))
                .resources("/graphiql/**", FILES, (_, headers) -> {
                    headers.set(CONTENT_SECURITY_POLICY, POLICY);
                    headers.setCacheControl(FOREVER);
                })
                .build();
    }
}
