package io.juncture.gateway.rest.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads JSON bodies. */
final class RequestBodies {

    private final int maxBytes;

    /** @param maxBytes what a body may measure */
    RequestBodies(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** An empty object when there is no body. Ends with a problem when it is too large or no JSON. */
    Mono<JsonNode> read(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > maxBytes) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), maxBytes).map(RequestBodies::bytes)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .map(bytes -> parse(bytes, request)).defaultIfEmpty(JsonNodeFactory.instance.objectNode());
    }

    private RuntimeException tooLarge() {
        return Problem.of("REQUEST_TOO_LARGE", "The body is larger than " + maxBytes + " bytes").exception();
    }

    private static JsonNode parse(byte[] bytes, ServerHttpRequest request) {
        if (bytes.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!isJson(request)) {
            throw Problem.of("UNSUPPORTED_MEDIA_TYPE", "The body must be JSON: Content-Type application/json").exception();
        }
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            return body.isMissingNode() ? JsonNodeFactory.instance.objectNode() : body;
        } catch (JacksonException _) {
            throw Problem.of("MALFORMED_BODY", "The body is not valid JSON").exception();
        }
    }

    private static boolean isJson(ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type == null || type.isCompatibleWith(MediaType.APPLICATION_JSON)
                    || type.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
