package io.juncture.gateway.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;

class GraphiQLTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Nested
    class SwitchedOn extends ShopTest {

        SwitchedOn() {
            super("juncture.graphiql.enabled=true", "juncture.graphiql.default-query={ products { name } }");
        }

        @Test
        void leadsToThePage() {
            client().get().uri("/graphiql").exchange().expectStatus().isPermanentRedirect()
                    .expectHeader().location("/graphiql/");
        }

        @Test
        void loadsNothingFromElsewhere() {
            var page = client().get().uri("/graphiql/").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                    .expectHeader().contentTypeCompatibleWith(MediaType.TEXT_HTML)
                    .expectHeader().value("Content-Security-Policy", policy ->
                            assertThat(policy).contains("default-src 'none'", "script-src 'self'")
                                    .doesNotContain("http", "unsafe-eval"))
                    .expectBody(String.class).returnResult().getResponseBody();
            var loaded = LOADED.matcher(page).results().map(match -> match.group(1)).toList();
            assertThat(loaded).isNotEmpty().allMatch(path -> path.startsWith("/graphiql/"));
            for (var path : loaded) {
                client().get().uri(path).exchange().expectStatus().isOk();
            }
        }

        @Test
        void leadsBrowsersFromTheRootAndTheEndpointToThePage() {
            client().get().uri("/").exchange().expectStatus().isFound().expectHeader().location("/graphiql/");
            client().get().uri("/graphql").accept(MediaType.TEXT_HTML, MediaType.ALL).exchange()
                    .expectStatus().isFound().expectHeader().location("/graphiql/");
        }

        @Test
        void doesNotLeadClientsAway() {
            client().get().uri("/graphql").exchange().expectStatus().isForbidden();
            client().get().uri("/graphql?query={q}", "{ __typename }").accept(MediaType.TEXT_HTML, MediaType.ALL)
                    .header("sec-fetch-site", "none").exchange().expectStatus().isOk()
                    .expectBody().jsonPath("$.data.__typename").isEqualTo("Query");
        }

        @Test
        void answersHeadLikeGet() {
            client().head().uri("/graphiql/").exchange().expectStatus().isOk()
                    .expectHeader().contentTypeCompatibleWith(MediaType.TEXT_HTML).expectBody().isEmpty();
        }

        @Test
        void letsAssetsBeKept() {
            var page = client().get().uri("/graphiql/index.html").exchange().expectStatus().isOk()
                    .expectHeader().cacheControl(CacheControl.noCache())
                    .expectBody(String.class).returnResult().getResponseBody();
            var script = LOADED.matcher(page).results().map(match -> match.group(1))
                    .filter(path -> path.endsWith(".js")).findFirst().orElseThrow();
            client().get().uri(script).exchange().expectHeader()
                    .value("Cache-Control", value -> assertThat(value).contains("immutable"));
        }

        @Test
        void servesNothingOutsideItsFolder() {
            client().get().uri("/graphiql/..%2fgateway.yml").exchange().expectStatus().is4xxClientError();
            client().get().uri("/graphiql/none.js").exchange().expectStatus().isNotFound();
        }

        @Test
        void tellsItsFirstQuery() {
            client().get().uri("/graphiql/config.json").exchange().expectBody()
                    .jsonPath("$.defaultQuery").isEqualTo("{ products { name } }")
                    .jsonPath("$.session").doesNotExist();
        }

        @Test
        void explainsPlansAndExecutesNothing() {
            client().post().uri("/graphql/plan").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ products { name reviews { stars } } }\"}").exchange()
                    .expectStatus().isOk().expectBody()
                    .jsonPath("$.plan.kind").isEqualTo("QueryPlan")
                    .jsonPath("$.plan.node.kind").isEqualTo("Sequence")
                    .jsonPath("$.plan.node.nodes[0].serviceName").isEqualTo("products")
                    .jsonPath("$.text").value(String.class, text -> assertThat(text).contains("reviews"));
            assertThat(products.received()).isEmpty();
        }

        @Test
        void explainsWhyThereIsNoPlan() {
            client().post().uri("/graphql/plan").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ nothing }\"}").exchange()
                    .expectStatus().isBadRequest().expectBody().jsonPath("$.errors[0].message").exists();
            client().get().uri("/graphql/plan").exchange().expectStatus().isEqualTo(405);
        }

        @Test
        void answersIntrospection() {
            query("{ __schema { queryType { name } } }").expectBody()
                    .jsonPath("$.data.__schema.queryType.name").isEqualTo("Query");
        }
    }

    @Nested
    class WithSessions extends ShopTest {

        WithSessions() {
            super("juncture.graphiql.enabled=true", "juncture.session.cookie=shop_session",
                    "juncture.session.csrf-cookie=SHOP-CSRF", "juncture.session.csrf-header=X-Shop-Csrf");
        }

        @Test
        void tellsThePageWhatProvesASession() {
            client().get().uri("/graphiql/config.json").exchange().expectBody()
                    .jsonPath("$.session.csrfCookie").isEqualTo("SHOP-CSRF")
                    .jsonPath("$.session.csrfHeader").isEqualTo("X-Shop-Csrf");
        }
    }

    @Nested
    class ByDefault extends ShopTest {

        @Test
        void nothingOfItIsThere() {
            client().get().uri("/graphiql").exchange().expectStatus().isNotFound();
            client().get().uri("/graphiql/").exchange().expectStatus().isNotFound();
            client().get().uri("/").exchange().expectStatus().isNotFound();
            client().post().uri("/graphql/plan").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ __typename }\"}").exchange().expectStatus().isNotFound();
            query("{ __schema { queryType { name } } }").expectBody().jsonPath("$.errors").isNotEmpty();
        }
    }
}
