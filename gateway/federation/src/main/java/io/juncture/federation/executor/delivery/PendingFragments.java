package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import io.juncture.federation.executor.response.Responses;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code {"data", "pending": [{"id", "path", "label"}], "hasNext": true}}, then {@code {"pending", "incremental": [{"id",
 * "data", "errors"}], "completed": [{"id", "errors"}], "hasNext"}}. A fragment that a null took is completed with the errors
 * alone. Fields that a client selects at once and deferred come both times.
 */
record PendingFragments() implements IncrementalFormat {

    @Override
    public GraphQLResponse initial(WrittenPart part, List<AnnouncedFragment> announced) {
        Utf8Buffer out = new Utf8Buffer(part.size() + 64).put('{');
        part.writeMembers(out);
        if (!announced.isEmpty()) {
            list(out.put(','), "pending", announced, fragment -> announce(out, fragment));
        }
        out.put(announced.isEmpty() ? ",\"hasNext\":false}" : ",\"hasNext\":true}");
        return new GraphQLResponse(out.toByteArray(), part.outcome(), part.codes());
    }

    @Override
    public GraphQLResponse next(List<DeliveredFragment> delivered, List<AnnouncedFragment> announced, boolean hasNext) {
        Utf8Buffer out = new Utf8Buffer(1024).put('{');
        if (!announced.isEmpty()) {
            list(out, "pending", announced, fragment -> announce(out, fragment));
            out.put(',');
        }
        List<DeliveredFragment> present = delivered.stream().filter(fragment -> fragment.part().data().isPresent()).toList();
        if (!present.isEmpty()) {
            list(out, "incremental", present, fragment -> {
                id(out, fragment.announced()).put(',');
                fragment.part().writeMembers(out);
            });
            out.put(',');
        }
        list(out, "completed", delivered, fragment -> {
            id(out, fragment.announced());
            fragment.part().errors().filter(_ -> fragment.part().data().isEmpty())
                    .ifPresent(errors -> out.put(",\"errors\":").put(errors));
        });
        return IncrementalFormat.ended(out, delivered, hasNext);
    }

    @Override
    public GraphQLResponse broken(List<AnnouncedFragment> left) {
        Utf8Buffer out = new Utf8Buffer(256).put('{');
        list(out, "completed", left, fragment -> {
            id(out, fragment).put(",\"errors\":");
            JsonValues.write(out, Responses.failedErrors());
        });
        return new GraphQLResponse(out.put(",\"hasNext\":false}").toByteArray(), Outcome.FAILED, List.of("INTERNAL_ERROR"));
    }

    private static void announce(Utf8Buffer out, AnnouncedFragment fragment) {
        id(out, fragment).put(",\"path\":");
        JsonValues.write(out, fragment.anchor().path());
        fragment.anchor().part().label().ifPresent(label -> out.put(",\"label\":").putString(label));
    }

    private static Utf8Buffer id(Utf8Buffer out, AnnouncedFragment fragment) {
        return out.put("\"id\":\"").put(Integer.toString(fragment.id())).put('"');
    }

    private static <T> void list(Utf8Buffer out, String name, List<T> elements, Consumer<T> members) {
        out.put('"').put(name).put("\":[");
        String separator = "{";
        for (T element : elements) {
            out.put(separator);
            members.accept(element);
            out.put('}');
            separator = ",{";
        }
        out.put(']');
    }
}
