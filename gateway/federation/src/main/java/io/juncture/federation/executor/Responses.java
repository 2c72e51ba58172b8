package io.juncture.federation.executor;

import graphql.GraphQLError;
import io.juncture.federation.planner.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes whole responses. */
final class Responses {

    private Responses() {
    }

    static GraphQLResponse data(Node.Fields root, Projection projection, Errors errors) {
        Utf8Buffer out = new Utf8Buffer(4096);
        out.put("{\"data\":");
        if (!new Projector(out, errors).write(root, projection)) {
            out.put("null");
        }
        boolean failed = !errors.entries().isEmpty();
        if (failed) {
            out.put(",\"errors\":");
            JsonValues.write(out, errors.entries());
        }
        return new GraphQLResponse(out.put('}').toByteArray(),
                failed ? GraphQLResponse.Outcome.DATA_WITH_ERRORS : GraphQLResponse.Outcome.DATA);
    }

    static GraphQLResponse rejected(List<GraphQLError> errors) {
        return refusal(errors.stream().map(Responses::entry).toList());
    }

    static GraphQLResponse failure(String message, String code) {
        return refusal(List.of(Map.of("message", message, "extensions", Map.of("code", code))));
    }

    private static GraphQLResponse refusal(List<Map<String, Object>> errors) {
        Utf8Buffer out = new Utf8Buffer(256);
        out.put("{\"errors\":");
        JsonValues.write(out, errors);
        return new GraphQLResponse(out.put('}').toByteArray(), GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    private static Map<String, Object> entry(GraphQLError error) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", String.valueOf(error.getMessage()));
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            entry.put("locations", error.getLocations().stream()
                    .map(l -> Map.of("line", l.getLine(), "column", l.getColumn())).toList());
        }
        if (error.getExtensions() != null && !error.getExtensions().isEmpty()) {
            entry.put("extensions", error.getExtensions());
        }
        return entry;
    }
}
