package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.response.Anchors;
import io.juncture.federation.executor.response.Errors;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import io.juncture.federation.executor.response.Projector;
import io.juncture.federation.executor.response.Responses;
import io.juncture.federation.planner.plan.Projection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes the responses of incremental delivery in the form that clients know as {@code deferSpec=20220824}: first
 * {@code {"data": ..., "hasNext": true}}, then {@code {"incremental": [{"label", "path", "data", "errors"}], "hasNext"}}.
 */
public final class IncrementalResponses {

    private IncrementalResponses() {
    }

    /** {@code "data"} and {@code "errors"} of a response or of a deferred fragment, without braces. */
    record Part(byte[] members, boolean failed, List<String> codes) {

        private Outcome outcome() {
            return failed ? Outcome.DATA_WITH_ERRORS : Outcome.DATA;
        }
    }

    record Deferred(Optional<String> label, List<Object> path, Part part) {
    }

    /**
     * @param path     where the object is in the response
     * @param maxBytes of the part; a larger one throws a {@link Utf8Buffer.FullException}
     */
    static Part part(Node.Fields object, Projection projection, List<Object> path, Errors errors, Anchors anchors,
            int maxBytes) {
        Utf8Buffer out = new Utf8Buffer(1024, maxBytes);
        Responses.write(out, new Projector(out, errors, anchors, path), object, projection, errors);
        return new Part(out.toByteArray(), !errors.entries().isEmpty(), Responses.codes(errors.entries()));
    }

    /** Only an error, in place of a part for which an answer of {@code maxBytes} has no room. */
    static Part tooLarge(int maxBytes) {
        GraphQLResponse tooLarge = Responses.tooLarge(maxBytes);
        return new Part(Arrays.copyOfRange(tooLarge.body(), 1, tooLarge.body().length - 1), true, tooLarge.codes());
    }

    static GraphQLResponse initial(Part part, boolean hasNext) {
        Utf8Buffer out = new Utf8Buffer(part.members().length + 32);
        out.put('{').put(part.members()).put(hasNext ? ",\"hasNext\":true}" : ",\"hasNext\":false}");
        return new GraphQLResponse(out.toByteArray(), part.outcome(), part.codes());
    }

    static GraphQLResponse next(List<Deferred> fragments, boolean hasNext) {
        Utf8Buffer out = new Utf8Buffer(1024);
        out.put("{\"incremental\":[");
        boolean first = true;
        for (Deferred fragment : fragments) {
            out.put(first ? "{" : ",{").put(fragment.part().members()).put(",\"path\":");
            JsonValues.write(out, fragment.path());
            fragment.label().ifPresent(label -> out.put(",\"label\":").putString(label));
            out.put('}');
            first = false;
        }
        out.put(hasNext ? "],\"hasNext\":true}" : "],\"hasNext\":false}");
        List<String> codes = fragments.stream().flatMap(f -> f.part().codes().stream()).distinct().toList();
        boolean failed = fragments.stream().anyMatch(fragment -> fragment.part().failed());
        return new GraphQLResponse(out.toByteArray(), failed ? Outcome.DATA_WITH_ERRORS : Outcome.DATA, codes);
    }

    /** A whole response after which none comes. */
    public static GraphQLResponse last(GraphQLResponse response) {
        return with(response, ",\"hasNext\":false}");
    }

    /** A whole response after which others come, or the {@link #end}. */
    public static GraphQLResponse more(GraphQLResponse response) {
        return with(response, ",\"hasNext\":true}");
    }

    private static GraphQLResponse with(GraphQLResponse response, String end) {
        byte[] body = response.body();
        Utf8Buffer out = new Utf8Buffer(body.length + 20);
        out.put(body, 0, body.length - 1).put(end);
        return new GraphQLResponse(out.toByteArray(), response.outcome(), response.codes());
    }

    /** Tells that there is nothing more. */
    public static GraphQLResponse end() {
        return end(Outcome.DATA, List.of());
    }

    /** What was announced will not come. */
    static GraphQLResponse broken() {
        return end(Outcome.FAILED, List.of("INTERNAL_ERROR"));
    }

    private static GraphQLResponse end(Outcome outcome, List<String> codes) {
        return new GraphQLResponse(new Utf8Buffer(32).put("{\"hasNext\":false}").toByteArray(), outcome, codes);
    }
}
