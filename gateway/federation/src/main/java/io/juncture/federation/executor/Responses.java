package io.juncture.federation.executor;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.planner.plan.Projection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
                failed ? GraphQLResponse.Outcome.DATA_WITH_ERRORS : GraphQLResponse.Outcome.DATA,
                codes(errors.entries()));
    }

    static GraphQLResponse rejected(List<GraphQLError> errors) {
        return refusal(errors.stream().map(Responses::entry).toList(), GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    static GraphQLResponse rejected(String message, List<SourceLocation> locations, String code) {
        return refusal(List.of(ErrorEntry.of(message, locations, List.of(), Map.of("code", code))),
                GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    /** What happened is for the log alone. */
    static GraphQLResponse failed() {
        return refusal(List.of(ErrorEntry.of("Internal error", List.of(), List.of(), Map.of("code", "INTERNAL_ERROR"))),
                GraphQLResponse.Outcome.FAILED);
    }

    private static GraphQLResponse refusal(List<Map<String, Object>> errors, GraphQLResponse.Outcome outcome) {
        Utf8Buffer out = new Utf8Buffer(256);
        out.put("{\"errors\":");
        JsonValues.write(out, errors);
        return new GraphQLResponse(out.put('}').toByteArray(), outcome, codes(errors));
    }

    private static List<String> codes(List<Map<String, Object>> errors) {
        return errors.stream().map(error -> error.get("extensions"))
                .flatMap(extensions -> extensions instanceof Map<?, ?> map && map.get("code") instanceof String code
                        ? Stream.of(code) : Stream.empty())
                .distinct().toList();
    }

    private static Map<String, Object> entry(GraphQLError error) {
        return ErrorEntry.of(String.valueOf(error.getMessage()),
                Optional.ofNullable(error.getLocations()).orElse(List.of()), List.of(),
                Optional.ofNullable(error.getExtensions()).orElse(Map.of()));
    }
}
