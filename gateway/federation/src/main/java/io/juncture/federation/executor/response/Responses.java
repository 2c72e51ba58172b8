package io.juncture.federation.executor.response;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.ScratchBuffer;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.planner.plan.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes whole responses. */
public final class Responses {

    private Responses() {
    }

    /** The data, or only an error when it has more bytes than it may have. */
    public static GraphQLResponse data(MergedResponse response, int maxBytes) {
        try {
            return ScratchBuffer.write(maxBytes, out -> data(response, out));
        } catch (Utf8Buffer.FullException _) {
            return tooLarge(maxBytes);
        }
    }

    private static GraphQLResponse data(MergedResponse response, Utf8Buffer out) {
        Errors errors = response.errors();
        out.put('{');
        write(out, new Projector(out, errors), response.root(), response.projection(), errors);
        return new GraphQLResponse(out.put('}').toByteArray(),
                errors.entries().isEmpty() ? GraphQLResponse.Outcome.DATA : GraphQLResponse.Outcome.DATA_WITH_ERRORS,
                codes(errors.entries()));
    }

    /** There is nothing that the caller may see. */
    public static GraphQLResponse nothingLeft(Errors errors) {
        Utf8Buffer out = new Utf8Buffer(256).put("{\"data\":null,\"errors\":");
        JsonValues.write(out, errors.entries());
        return new GraphQLResponse(out.put('}').toByteArray(), GraphQLResponse.Outcome.DATA_WITH_ERRORS,
                codes(errors.entries()));
    }

    /** There is no stream, for the caller may not see its events. */
    public static GraphQLResponse noStream(Errors errors) {
        return refusal(errors.entries(), GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    public static GraphQLResponse tooLarge(int maxBytes) {
        List<Map<String, Object>> errors = tooLargeErrors(maxBytes);
        Utf8Buffer out = new Utf8Buffer(256).put("{\"data\":null,\"errors\":");
        JsonValues.write(out, errors);
        return new GraphQLResponse(out.put('}').toByteArray(), GraphQLResponse.Outcome.DATA_WITH_ERRORS, codes(errors));
    }

    public static List<Map<String, Object>> tooLargeErrors(int maxBytes) {
        return List.of(ErrorEntry.of("The answer is larger than " + maxBytes + " bytes (limit max-answer-size)", List.of(),
                List.of(), Map.of("code", "ANSWER_TOO_LARGE")));
    }

    /** The members {@code data} and, if there are any, {@code errors}. */
    private static void write(Utf8Buffer out, Projector projector, Node.Fields object, Projection projection, Errors errors) {
        errors.forgetUnwanted();
        out.put("\"data\":");
        if (!projector.write(object, projection)) {
            out.put("null");
        }
        if (!errors.entries().isEmpty()) {
            out.put(",\"errors\":");
            JsonValues.write(out, errors.entries());
        }
    }

    public static GraphQLResponse rejected(List<GraphQLError> errors) {
        return refusal(errors.stream().map(Responses::entry).toList(), GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    public static GraphQLResponse rejected(String message, List<SourceLocation> locations, String code) {
        return refusal(List.of(ErrorEntry.of(message, locations, List.of(), Map.of("code", code))),
                GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    /** There is no stream of events, or no more of it. */
    public static GraphQLResponse streamBroken(String message, String code, String service) {
        Map<String, String> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("service", service);
        return refusal(List.of(ErrorEntry.of(message, List.of(), List.of(), extensions)),
                GraphQLResponse.Outcome.REQUEST_ERROR);
    }

    /** What happened is for the log alone. */
    public static GraphQLResponse failed() {
        return refusal(failedErrors(), GraphQLResponse.Outcome.FAILED);
    }

    public static List<Map<String, Object>> failedErrors() {
        return List.of(ErrorEntry.of("Internal error", List.of(), List.of(), Map.of("code", "INTERNAL_ERROR")));
    }

    private static GraphQLResponse refusal(List<Map<String, Object>> errors, GraphQLResponse.Outcome outcome) {
        Utf8Buffer out = new Utf8Buffer(256);
        out.put("{\"errors\":");
        JsonValues.write(out, errors);
        return new GraphQLResponse(out.put('}').toByteArray(), outcome, codes(errors));
    }

    public static List<String> codes(List<Map<String, Object>> errors) {
        if (errors.isEmpty()) {
            return List.of();
        }
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
