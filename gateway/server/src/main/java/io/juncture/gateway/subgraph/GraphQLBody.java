package io.juncture.gateway.subgraph;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Recognizes GraphQL responses. */
final class GraphQLBody {

    private static final JsonFactory JSON = new JsonFactory();

    private GraphQLBody() {
    }

    /** Whether this begins like a JSON object; whether it is one, the engine finds out when it reads it. */
    static boolean beginsLikeOne(byte[] body) {
        for (var octet : body) {
            switch (octet) {
                case ' ', '\t', '\r', '\n' -> { }
                case '{' -> {
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether this is a JSON object with a {@code data} or an {@code errors} entry. */
    static boolean isOne(byte[] body) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                if (name.equals("data") || name.equals("errors")) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException _) {
            return false;
        }
    }
}
