package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.response.Anchors;
import io.juncture.federation.executor.response.Errors;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import io.juncture.federation.executor.response.Projector;
import io.juncture.federation.executor.response.Responses;
import io.juncture.federation.planner.plan.Projection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The initial response, or a deferred fragment, as JSON.
 *
 * @param data   empty where it is null
 * @param errors empty where there are none
 * @param codes  of the errors
 */
record WrittenPart(Optional<byte[]> data, Optional<byte[]> errors, List<String> codes) {

    /**
     * @param path     where the object is in the response
     * @param maxBytes of the part; a larger one throws a {@link Utf8Buffer.FullException}
     */
    static WrittenPart of(Node.Fields object, Projection projection, List<Object> path, Errors errors, Anchors anchors,
            int maxBytes) {
        errors.forgetUnwanted();
        Utf8Buffer out = new Utf8Buffer(1024, maxBytes);
        boolean present = new Projector(out, errors, anchors, path).write(object, projection);
        Optional<byte[]> data = present ? Optional.of(out.toByteArray()) : Optional.empty();
        return new WrittenPart(data, written(errors.entries(), out), Responses.codes(errors.entries()));
    }

    /** Only an error, in place of a part for which an answer of {@code maxBytes} has no room. */
    static WrittenPart tooLarge(int maxBytes) {
        List<Map<String, Object>> errors = Responses.tooLargeErrors(maxBytes);
        return new WrittenPart(Optional.empty(), written(errors, new Utf8Buffer(256)), Responses.codes(errors));
    }

    private static Optional<byte[]> written(List<Map<String, Object>> errors, Utf8Buffer out) {
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        int from = out.size();
        JsonValues.write(out, errors);
        return Optional.of(Arrays.copyOfRange(out.array(), from, out.size()));
    }

    int size() {
        return data.map(bytes -> bytes.length).orElse(0) + errors.map(bytes -> bytes.length).orElse(0);
    }

    boolean failed() {
        return errors.isPresent();
    }

    Outcome outcome() {
        return failed() ? Outcome.DATA_WITH_ERRORS : Outcome.DATA;
    }

    /** The members {@code data} and, if there are any, {@code errors}. */
    void writeMembers(Utf8Buffer out) {
        out.put("\"data\":");
        data.ifPresentOrElse(out::put, () -> out.put("null"));
        errors.ifPresent(bytes -> out.put(",\"errors\":").put(bytes));
    }
}
