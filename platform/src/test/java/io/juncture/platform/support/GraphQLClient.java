package io.juncture.platform.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends operations to {@code /graphql}. */
public final class GraphQLClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebTestClient web;
    private final Map<String, String> headers;

    GraphQLClient(WebTestClient web, Map<String, String> headers) {
        this.web = web;
        this.headers = headers;
    }

    /** The whole response. */
    public JsonNode execute(String query, Map<String, ?> variables) {
        var body = web.post().uri("/graphql")
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", query, "variables", variables))
                .exchange()
                .expectBody(byte[].class).returnResult().getResponseBody();
        return JSON.readTree(body == null ? new byte[0] : body);
    }

    public JsonNode execute(String query) {
        return execute(query, Map.of());
    }

    /** The data of a response that must have no errors. */
    public JsonNode data(String query, Map<String, ?> variables) {
        var response = execute(query, variables);
        assertThat(response.path("errors").isMissingNode()).as("no errors in %s", response).isTrue();
        return response.path("data");
    }

    public JsonNode data(String query) {
        return data(query, Map.of());
    }
}
