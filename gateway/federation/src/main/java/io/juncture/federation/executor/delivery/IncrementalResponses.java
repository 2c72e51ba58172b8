package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import java.util.List;

/** Whole responses as parts of a stream that says of each whether others come: alike in every {@link IncrementalFormat}. */
public final class IncrementalResponses {

    private IncrementalResponses() {
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

    static GraphQLResponse end(Outcome outcome, List<String> codes) {
        return new GraphQLResponse(new Utf8Buffer(32).put("{\"hasNext\":false}").toByteArray(), outcome, codes);
    }
}
