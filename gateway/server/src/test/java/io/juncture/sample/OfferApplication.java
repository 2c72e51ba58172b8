package io.juncture.sample;

import com.apollographql.federation.graphqljava.Federation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** The subgraph {@code offers} on a free port, a resource server whose endpoints all need a valid token. */
public final class OfferApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public OfferApplication(String jwkSetUri) {
        context = new SpringApplicationBuilder(Subgraph.class).web(WebApplicationType.REACTIVE).run(
                "--spring.config.name=offers", "--server.address=127.0.0.1", "--server.port=0",
                "--spring.graphql.schema.locations=classpath:sample/",
                "--spring.graphql.websocket.path=/graphql", "--spring.graphql.http.sse.keep-alive=500ms",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + jwkSetUri);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(OfferController.class)
    static class Subgraph {

        @Bean
        SecurityWebFilterChain onlyWithTokens(ServerHttpSecurity http) {
            return http.csrf(CsrfSpec::disable).authorizeExchange(requests -> requests.anyExchange().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())).build();
        }

        @Bean
        GraphQlSourceBuilderCustomizer federation() {
            return builder -> builder.schemaFactory((registry, wiring) -> Federation.transform(registry, wiring)
                    .fetchEntities(_ -> List.of()).resolveEntityType(type -> type.getSchema().getObjectType("Product")).build());
        }
    }

    public OfferController controller() {
        return context.getBean(OfferController.class);
    }

    /** The gateway's settings for this subgraph, as the third beside the shop's two. */
    public List<String> settings() {
        return new ArrayList<>(List.of("juncture.subgraph-sdls[2].name=offers",
                "juncture.subgraph-sdls[2].url=http://127.0.0.1:"
                        + ((ReactiveWebServerApplicationContext) context).getWebServer().getPort() + "/graphql",
                "juncture.subgraph-sdls[2].sdl=classpath:sample/offers.graphqls"));
    }

    @Override
    public void close() {
        context.close();
    }
}
