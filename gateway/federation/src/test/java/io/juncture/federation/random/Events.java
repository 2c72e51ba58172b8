package io.juncture.federation.random;

import io.juncture.federation.testing.ServedSubgraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;

/** Takes all events of a stream whose source does not wait for anything. */
final class Events implements Flow.Subscriber<byte[]> {

    /** What stands for a stream that was refused: a response without data. */
    private static final String REFUSED = "{\"errors\":[]}";

    private final List<String> events = new ArrayList<>();

    private Events() {
    }

    static List<String> all(ServedSubgraph subgraph, String operation, Map<String, Object> variables) {
        Events taken = new Events();
        subgraph.stream(operation, variables).subscribe(taken);
        return taken.events;
    }

    /** The first of them, or of an empty stream an empty answer. */
    static String first(ServedSubgraph subgraph, String operation, Map<String, Object> variables) {
        List<String> events = all(subgraph, operation, variables);
        return events.isEmpty() ? "{\"data\":{}}" : events.getFirst();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(byte[] event) {
        events.add(new String(event, StandardCharsets.UTF_8));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(REFUSED);
    }

    @Override
    public void onComplete() {
        // all of them are there
    }
}
