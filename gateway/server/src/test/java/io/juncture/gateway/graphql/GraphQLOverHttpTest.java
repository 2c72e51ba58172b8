package io.juncture.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class GraphQLOverHttpTest extends ShopTest {

    private static final MediaType GRAPHQL = MediaType.APPLICATION_GRAPHQL_RESPONSE;
    private static final String JSON_UTF8 = "application/json;charset=UTF-8";
    private static final String GRAPHQL_UTF8 = "application/graphql-response+json;charset=UTF-8";

    @Test
    void answersAQuestionThatCrossesTwoSubgraphs() {
        query("{ products { name reviews { stars } } }").expectStatus().isOk()
                .expectBody(String.class).isEqualTo("{\"data\":{\"products\":["
                        + "{\"name\":\"Table\",\"reviews\":[{\"stars\":5}]},"
                        + "{\"name\":\"Couch\",\"reviews\":[{\"stars\":4},{\"stars\":2}]}]}}");
        assertThat(products.received()).hasSize(1);
        assertThat(reviews.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/graphql-response+json                          | application/graphql-response+json;charset=UTF-8
            application/json                                           | application/json;charset=UTF-8
            */*                                                        | application/json;charset=UTF-8
            application/*                                              | application/json;charset=UTF-8
            application/graphql-response+json, application/json;q=0.9  | application/graphql-response+json;charset=UTF-8
            application/json, application/graphql-response+json;q=0.5  | application/json;charset=UTF-8
            text/html, */*;q=0.8                                       | application/json;charset=UTF-8
            application/json;q=0, */*                                  | application/json;charset=UTF-8
            """)
    void negotiatesTheMediaType(String accept, String expected) {
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header("Accept", accept)
                .bodyValue("{\"query\":\"{ __typename }\"}").exchange()
                .expectStatus().isOk().expectHeader().valueEquals("Content-Type", expected)
                .expectBody(String.class).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json;q=0", "nonsense"})
    void refusesWhatItCannotProduce(String accept) {
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header("Accept", accept)
                .bodyValue("{\"query\":\"{ __typename }\"}").exchange()
                .expectStatus().isEqualTo(406).expectHeader().valueEquals("Content-Type", JSON_UTF8)
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                   | 200
            application/graphql-response+json  | 400
            """)
    void givesRequestErrorsTheStatusOfTheMediaType(String accept, int status) {
        for (var document : new String[] {"{", "{ nothing }", "query ($id: ID!) { product(id: $id) { id } }"}) {
            client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header("Accept", accept)
                    .bodyValue("{\"query\":\"" + document + "\"}").exchange()
                    .expectStatus().isEqualTo(status)
                    .expectBody().jsonPath("$.errors").isNotEmpty().jsonPath("$.data").doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "", "{", "{\"query\":\"{ __typename }\"} trailing", "\"text\"", "null", "17",
        "{\"notquery\":\"{ __typename }\"}", "{\"query\":7}", "{\"query\":{\"a\":1}}", "{\"query\":null}",
        "{\"query\":\"{ __typename }\",\"variables\":\"text\"}", "{\"query\":\"{ __typename }\",\"variables\":[1]}",
        "{\"query\":\"{ __typename }\",\"extensions\":[]}", "{\"query\":\"{ __typename }\",\"operationName\":1}"})
    void refusesRequestsThatAreNotWellFormed(String body) {
        for (var type : new MediaType[] {MediaType.APPLICATION_JSON, GRAPHQL}) {
            client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).accept(type).bodyValue(body)
                    .exchange().expectStatus().isBadRequest().expectHeader().contentTypeCompatibleWith(type)
                    .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void refusesBatchesWithAClearMessage() {
        post("[{\"query\":\"{ __typename }\"}]").expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors[0].message").isEqualTo(
                        "Batched requests are not supported; send each operation on its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/json; charset=iso-8859-1", "application/graphql"})
    void refusesBodiesThatAreNotJson(String type) {
        client().post().uri("/graphql").header("Content-Type", type).bodyValue("{\"query\":\"{ __typename }\"}"
                .getBytes(StandardCharsets.UTF_8)).exchange().expectStatus().isEqualTo(415);
    }

    @Test
    void acceptsNullParametersAndUtf8() {
        post("""
                {"query":"query Echo($text: String!) { echo(text: $text) }","operationName":null,"extensions":null,
                 "variables":{"text":"Run\uD83C\uDFC3 ü"}}""").expectStatus().isOk()
                .expectBody().jsonPath("$.data.echo").isEqualTo("Run\uD83C\uDFC3 ü:null");
    }

    @Test
    void choosesTheOperationByName() {
        post("{\"query\":\"query A { __typename } query B { b: __typename }\",\"operationName\":\"B\"}")
                .expectStatus().isOk().expectBody(String.class).isEqualTo("{\"data\":{\"b\":\"Query\"}}");
    }

    @Test
    void answersQueriesByGet() {
        client().get().uri(uri -> uri.path("/graphql").queryParam("query", "{query}")
                        .queryParam("variables", "{variables}").build(
                                "query($id: ID!) { product(id: $id) { name } }", "{\"id\":\"2\"}"))
                .header("x-juncture-csrf", "1").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.data.product.name").isEqualTo("Couch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables=nonsense", "variables=[]", "extensions=1"})
    void refusesMalformedParametersByGet(String parameter) {
        var sent = parameter.split("=");
        client().get().uri(uri -> uri.path("/graphql").queryParam("query", "{q}").queryParam(sent[0], "{v}")
                        .build("{ __typename }", sent[1]))
                .header("x-juncture-csrf", "1").exchange().expectStatus().isBadRequest();
    }

    @Test
    void neverMutatesByGet() {
        client().get().uri("/graphql?query={q}", "mutation { rename(id: 1, name: \"X\") { id } }")
                .header("x-juncture-csrf", "1").accept(GRAPHQL).exchange()
                .expectStatus().isEqualTo(405).expectHeader().valueEquals("Allow", "POST")
                .expectHeader().valueEquals("Content-Type", GRAPHQL_UTF8);
        assertThat(products.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void knowsNoOtherMethods(String method) {
        client().method(HttpMethod.valueOf(method)).uri("/graphql").exchange()
                .expectStatus().isEqualTo(405).expectHeader().valueEquals("Allow", "GET, POST");
    }

    @Test
    void tellsClientsThatHashesAreNotKnown() {
        post("{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"abc\"}}}").expectStatus().isOk()
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
    }

    @Test
    void keepsLargeAndPreciseNumbers() {
        post("""
                {"query":"query($n: Float) { echo(text: \\"n\\", number: $n) }","variables":{"n":0.1}}""")
                .expectBody().jsonPath("$.data.echo").isEqualTo("n:0.1");
    }

    @Test
    void answersUnknownPathsAsJsonWithoutDetails() {
        client().get().uri("/nowhere").exchange().expectStatus().isNotFound()
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .expectHeader().valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody(String.class).isEqualTo("{\"errors\":[{\"message\":\"Nothing is served at this path\","
                        + "\"extensions\":{\"code\":\"NOT_FOUND\"}}]}");
    }
}
