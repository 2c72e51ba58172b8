package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks REST to the platform, from an address of its own so that other tests' requests do not count against its limits.
 *
 * @param headers sent with every request
 */
record RestClient(TestPlatform platform, Map<String, String> headers) {

    /** An answer. */
    record Answer(int status, HttpHeaders headers, byte[] bytes) {

        JsonNode json() {
            return JsonMapper.shared().readTree(bytes);
        }

        Answer is(int expected) {
            assertThat(status).as("status of %s", new String(bytes)).isEqualTo(expected);
            return this;
        }

        /** The body, which must have the shape of that name. */
        JsonNode shapedAs(String shape) {
            assertThat(JsonShape.of(shape).differences(json())).as("differences of %s from %s", new String(bytes), shape).isEmpty();
            return json();
        }
    }

    static RestClient anonymous(TestPlatform platform, String address) {
        return new RestClient(platform, Map.of("X-Forwarded-For", address));
    }

    RestClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RestClient(platform, more);
    }

    RestClient as(String email) {
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + platform.token(email));
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, "");
    }

    Answer post(String path, String body) {
        return send(HttpMethod.POST, path, body.replace('\'', '"'));
    }

    Answer patch(String path, String body) {
        return send(HttpMethod.PATCH, path, body.replace('\'', '"'));
    }

    Answer delete(String path) {
        return send(HttpMethod.DELETE, path, "");
    }

    Answer delete(String path, String body) {
        return send(HttpMethod.DELETE, path, body.replace('\'', '"'));
    }

    private Answer send(HttpMethod method, String path, String body) {
        var request = platform.web().method(method).uri(path).headers(all -> headers.forEach(all::set));
        var result = (body.isEmpty() ? request : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                .exchange().expectBody(byte[].class).returnResult();
        var bytes = result.getResponseBody();
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), bytes == null ? new byte[0] : bytes);
    }
}
