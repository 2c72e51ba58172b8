package io.juncture.gateway.telemetry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the error codes in a GraphQL response without reading the rest of it. */
final class ErrorCodes {

    private static final JsonFactory JSON = new JsonFactory();

    private ErrorCodes() {
    }

    /** The different values of {@code errors[].extensions.code}, in the order of their appearance. */
    static List<String> in(byte[] response) {
        var codes = new LinkedHashSet<String>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), response)) {
            parser.nextToken();
            entries(parser, "errors", () -> {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    entries(parser, "extensions", () -> entries(parser, "code", () -> take(parser, codes)));
                }
            });
        } catch (JacksonException _) {
            return List.copyOf(codes);
        }
        return List.copyOf(codes);
    }

    /** From the start of an object to its end; the reader stands on the value of the named entry, and reads it whole. */
    private static void entries(JsonParser parser, String wanted, Runnable reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals(wanted)) {
                reader.run();
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void take(JsonParser parser, Set<String> codes) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            codes.add(parser.getString());
        } else {
            parser.skipChildren();
        }
    }
}
