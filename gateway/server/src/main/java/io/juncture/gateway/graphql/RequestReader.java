package io.juncture.gateway.graphql;

import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parameters of a request from its body or its URL (GraphQL over HTTP, section "Request").
 */
final class RequestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final GatewayError TOO_SLOW = new GatewayError(HttpStatus.REQUEST_TIMEOUT, "REQUEST_TIMEOUT",
            "The request body took too long (limit request-timeout)", Map.of(HttpHeaders.CONNECTION, "close"));

    private final int maxBytes;
    private final Duration timeout;
    private final Scheduler timers;

    /** @param timers where the time limit waits: best the threads that requests come on, which need not be woken for it */
    RequestReader(long maxBytes, Duration timeout, Scheduler timers) {
        this.timeout = timeout;
        this.timers = timers;
        this.maxBytes = (int) Math.min(Integer.MAX_VALUE, maxBytes);
    }

    /** The parameters, or a {@link GatewayException} that says why there are none. */
    Mono<GraphQLParams> read(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                ? Mono.fromSupplier(() -> fromUrl(request))
                : fromBody(request);
    }

    private static GraphQLParams fromUrl(ServerHttpRequest request) {
        var sent = request.getQueryParams();
        var parameters = new HashMap<String, Object>(sent.toSingleValueMap());
        for (var name : new String[] {"variables", "extensions"}) {
            var text = sent.getFirst(name);
            if (text != null) {
                parameters.put(name, text.isBlank() ? Map.of() : json(text.getBytes(StandardCharsets.UTF_8),
                        "The parameter '" + name + "' is not valid JSON"));
            }
        }
        return GraphQLParams.of(parameters);
    }

    private Mono<GraphQLParams> fromBody(ServerHttpRequest request) {
        return Mono.defer(() -> {
            requireJson(request.getHeaders());
            if (request.getHeaders().getContentLength() > maxBytes) {
                throw tooLarge();
            }
            return DataBufferUtils.join(request.getBody(), maxBytes)
                    .timeout(Mono.delay(timeout, timers), Mono.error(() -> new GatewayException(TOO_SLOW)))
                    .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                    .map(RequestReader::bytes)
                    .switchIfEmpty(Mono.error(() -> GraphQLParams.malformed("The request has no body")))
                    .map(body -> GraphQLParams.of(json(body, "The request body is not valid JSON")));
        });
    }

    private static void requireJson(HttpHeaders headers) {
        var type = contentType(headers);
        if (type == null || !type.getType().equals("application") || !type.getSubtype().equals("json")) {
            throw unsupported("The Content-Type must be application/json");
        }
        if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
            throw unsupported("The request body must be encoded in UTF-8");
        }
    }

    private static @Nullable MediaType contentType(HttpHeaders headers) {
        try {
            return headers.getContentType();
        } catch (InvalidMediaTypeException _) {
            return null;
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static @Nullable Object json(byte[] text, String complaint) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (StreamConstraintsException excess) {
            throw tooLarge("The request's JSON is beyond a bound: " + excess.getOriginalMessage());
        } catch (JacksonException _) {
            throw GraphQLParams.malformed(complaint);
        }
    }

    private GatewayException tooLarge() {
        return tooLarge("The request body has more than " + maxBytes + " bytes (limit max-request-size)");
    }

    private static GatewayException tooLarge(String message) {
        return new GatewayException(new GatewayError(HttpStatus.CONTENT_TOO_LARGE, "REQUEST_TOO_LARGE", message));
    }

    private static GatewayException unsupported(String message) {
        return new GatewayException(
                new GatewayError(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", message));
    }
}
