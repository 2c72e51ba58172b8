package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.definition.BodyFormat;
import io.juncture.gateway.rest.request.Violation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
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
import tools.jackson.databind.node.ObjectNode;

/** Reads bodies of JSON, and forms as objects of texts. */
final class RequestBodies {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private final int maxBytes;

    /** @param maxBytes what a body may measure */
    RequestBodies(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** An empty object when there is no body. Ends with a problem when it is too large or not of that format. */
    Mono<JsonNode> read(ServerHttpRequest request, BodyFormat format) {
        if (request.getHeaders().getContentLength() > maxBytes) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), maxBytes).map(RequestBodies::bytes)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .map(bytes -> parse(bytes, request, format)).defaultIfEmpty(JsonNodeFactory.instance.objectNode());
    }

    private RuntimeException tooLarge() {
        return Problem.of("REQUEST_TOO_LARGE", "The body is larger than " + maxBytes + " bytes").exception();
    }

    private static JsonNode parse(byte[] bytes, ServerHttpRequest request, BodyFormat format) {
        if (bytes.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        return switch (format) {
            case JSON -> json(bytes, request);
            case FORM -> form(bytes, request);
        };
    }

    /** No parameter may be repeated: RFC 6749, section 3.2, wants it so, and other forms mean nothing by it. */
    private static JsonNode form(byte[] bytes, ServerHttpRequest request) {
        if (!isCompatible(request, MediaType.APPLICATION_FORM_URLENCODED)) {
            throw Problem.of("UNSUPPORTED_MEDIA_TYPE", "The body must be a form: Content-Type application/x-www-form-urlencoded").exception();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Set<String> repeated = new LinkedHashSet<>();
        for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (value.isEmpty()) {
                continue;
            }
            if (body.has(name)) {
                repeated.add(name);
            }
            body.put(name, value);
        }
        if (!repeated.isEmpty()) {
            throw Problem.invalid(repeated.stream().map(name -> new Violation(PLAIN_NAME.matcher(name).matches() ? name : "A parameter",
                    "is given more than once")).toList()).exception();
        }
        return body;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Problem.of("MALFORMED_BODY", "The body is not a valid form").exception();
        }
    }

    private static JsonNode json(byte[] bytes, ServerHttpRequest request) {
        if (!isCompatible(request, MediaType.APPLICATION_JSON)) {
            throw Problem.of("UNSUPPORTED_MEDIA_TYPE", "The body must be JSON: Content-Type application/json").exception();
        }
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            return body.isMissingNode() ? JsonNodeFactory.instance.objectNode() : body;
        } catch (JacksonException _) {
            throw Problem.of("MALFORMED_BODY", "The body is not valid JSON").exception();
        }
    }

    private static boolean isCompatible(ServerHttpRequest request, MediaType wanted) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type == null || type.isCompatibleWith(wanted)
                    || wanted.equals(MediaType.APPLICATION_JSON) && type.getSubtype().endsWith("+json");
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
