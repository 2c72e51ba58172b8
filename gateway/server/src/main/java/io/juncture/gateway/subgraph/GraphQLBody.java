package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.json.JsonScanner;
import io.juncture.federation.executor.json.JsonTree;
import io.juncture.federation.executor.json.MalformedJsonException;

/** Recognizes GraphQL responses, by the same reading of JSON as the engine's. */
final class GraphQLBody {

    private GraphQLBody() {
    }

    /**
     * Whether this is one whole JSON object that has {@code data} as an object, or {@code errors} as a list with entries
     * (specification section 7.1); both may be there, and {@code errors} is a list wherever it is.
     */
    static boolean isOne(byte[] body) {
        try {
            return read(new JsonScanner(body));
        } catch (MalformedJsonException | StackOverflowError _) {
            return false;
        }
    }

    private static boolean read(JsonScanner in) {
        var answers = false;
        in.expect('{');
        if (!in.take('}')) {
            do {
                var name = JsonTree.text(in);
                in.expect(':');
                switch (name) {
                    case "data" -> {
                        answers |= in.peek() == '{';
                        in.skip();
                    }
                    case "errors" -> {
                        var first = in.peek();
                        if (first != '[' && first != 'n') {
                            return false;
                        }
                        var from = in.position();
                        in.skip();
                        answers |= first == '[' && hasEntries(in, from);
                    }
                    default -> in.skip();
                }
            } while (in.take(','));
            in.expect('}');
        }
        in.end();
        return answers;
    }

    private static boolean hasEntries(JsonScanner in, int list) {
        var end = in.position();
        in.back(list);
        in.expect('[');
        var has = in.peek() != ']';
        in.back(end);
        return has;
    }
}
