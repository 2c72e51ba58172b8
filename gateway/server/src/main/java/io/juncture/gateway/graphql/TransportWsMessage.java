package io.juncture.gateway.graphql;

import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A message of a client in the protocol {@code graphql-transport-ws}; and how those to clients are written. */
sealed interface TransportWsMessage {

    JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** Begins the connection. */
    record Init(Map<String, Object> parameters) implements TransportWsMessage {
    }

    /** Begins an operation. */
    record Subscribe(String id, Map<String, Object> payload) implements TransportWsMessage {
    }

    /** Ends an operation. */
    record Complete(String id) implements TransportWsMessage {
    }

    /** Wants a pong. */
    record Ping() implements TransportWsMessage {
    }

    /** The answer to a ping. */
    record Pong() implements TransportWsMessage {
    }

    /** None of these. */
    record Invalid(String reason) implements TransportWsMessage {
    }

    static TransportWsMessage read(String text) {
        Object value;
        try {
            value = JSON.readValue(text, Object.class);
        } catch (JacksonException _) {
            return new Invalid("The message is not JSON");
        }
        if (!(value instanceof Map<?, ?> message) || !(message.get("type") instanceof String type)) {
            return new Invalid("The message has no type");
        }
        return switch (type) {
            case "connection_init" -> new Init(map(message.get("payload")));
            case "ping" -> new Ping();
            case "pong" -> new Pong();
            case "subscribe" -> message.get("id") instanceof String id && !id.isEmpty()
                    && message.get("payload") instanceof Map<?, ?> payload
                    ? new Subscribe(id, map(payload)) : new Invalid("A subscribe message has an id and a payload");
            case "complete" -> message.get("id") instanceof String id
                    ? new Complete(id) : new Invalid("A complete message has an id");
            default -> new Invalid("The message has an unknown type");
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** {@code next}, or {@code error} for a response that says why there is none. */
    static String of(String id, GraphQLResponse response) {
        var body = new String(response.body(), StandardCharsets.UTF_8);
        var quoted = JSON.writeValueAsString(id);
        return response.outcome() == Outcome.REQUEST_ERROR || response.outcome() == Outcome.FAILED
                ? "{\"type\":\"error\",\"id\":" + quoted + ",\"payload\":"
                        + body.substring("{\"errors\":".length(), body.length() - 1) + "}"
                : "{\"type\":\"next\",\"id\":" + quoted + ",\"payload\":" + body + "}";
    }

    static String complete(String id) {
        return "{\"type\":\"complete\",\"id\":" + JSON.writeValueAsString(id) + "}";
    }

    /** Whether no message of the same operation follows. */
    static boolean isLast(String message) {
        return message.startsWith("{\"type\":\"error\"") || message.startsWith("{\"type\":\"complete\"");
    }
}
