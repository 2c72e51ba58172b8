package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import java.util.List;

/** {@code {"data", "hasNext": true}}, then {@code {"incremental": [{"data", "errors", "path", "label"}], "hasNext"}}. */
record LabelledFragments() implements IncrementalFormat {

    @Override
    public GraphQLResponse initial(WrittenPart part, List<AnnouncedFragment> announced) {
        Utf8Buffer out = new Utf8Buffer(part.size() + 64).put('{');
        part.writeMembers(out);
        out.put(announced.isEmpty() ? ",\"hasNext\":false}" : ",\"hasNext\":true}");
        return new GraphQLResponse(out.toByteArray(), part.outcome(), part.codes());
    }

    @Override
    public GraphQLResponse next(List<DeliveredFragment> delivered, List<AnnouncedFragment> announced, boolean hasNext) {
        Utf8Buffer out = new Utf8Buffer(1024).put("{\"incremental\":[");
        String separator = "{";
        for (DeliveredFragment fragment : delivered) {
            out.put(separator);
            fragment.part().writeMembers(out);
            out.put(",\"path\":");
            JsonValues.write(out, fragment.announced().anchor().path());
            fragment.announced().anchor().part().label().ifPresent(label -> out.put(",\"label\":").putString(label));
            out.put('}');
            separator = ",{";
        }
        return IncrementalFormat.ended(out.put(']'), delivered, hasNext);
    }

    @Override
    public GraphQLResponse broken(List<AnnouncedFragment> left) {
        return IncrementalResponses.end(Outcome.FAILED, List.of("INTERNAL_ERROR"));
    }
}
