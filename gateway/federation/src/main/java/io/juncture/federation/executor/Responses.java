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
        return refusal(errors.stream().map(Responses::entry).toList(), GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    static GraphQLResponse rejected(String message, String code) {
        return refusal(List.of(error(message, code)), GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    /** What happened is for the log alone. */
    static GraphQLResponse failed() {
        return refusal(List.of(error("Internal error", "INTERNAL_ERROR")), GraphQLResponse.Outcome.FAILED);
    }

    private static Map<String, Object> error(String message, String code) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", Map.of("code", code));
        return error;
    }

    private static GraphQLResponse refusal(List<Map<String, Object>> errors, GraphQLResponse.Outcome outcome) {
        Utf8Buffer out = new Utf8Buffer(256);
        out.put("{\"errors\":");
        JsonValues.write(out, errors);
        return new GraphQLResponse(out.put('}').toByteArray(), outcome);
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
