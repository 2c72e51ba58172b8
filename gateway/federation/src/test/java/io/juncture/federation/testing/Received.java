package io.juncture.federation.testing;

import io.juncture.federation.executor.response.GraphQLResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A subscriber that asks for responses only when it is told to, and keeps what it got. */
public final class Received implements Flow.Subscriber<GraphQLResponse> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Collection<String> calls;
    private final BlockingQueue<GraphQLResponse> responses = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /** @param calls filled by whoever runs the operation */
    public Received(Collection<String> calls) {
        this.calls = calls;
    }

    /** The next response's body, asked for now. */
    public String next() {
        return new String(nextResponse().body(), StandardCharsets.UTF_8);
    }

    public GraphQLResponse nextResponse() {
        subscription.join().request(1);
        GraphQLResponse response = poll(PATIENCE);
        if (response == null) {
            throw new AssertionError("Nothing came");
        }
        return response;
    }

    /** Whether something came that was not asked for. */
    public boolean quiet() {
        return poll(Duration.ofMillis(50)) == null;
    }

    /** Asks for all responses, and waits for none. */
    public void start() {
        subscription.join().request(Long.MAX_VALUE);
    }

    /** All bodies up to the end. */
    public List<String> all() {
        subscription.join().request(Long.MAX_VALUE);
        end.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        List<GraphQLResponse> rest = new ArrayList<>();
        responses.drainTo(rest);
        return rest.stream().map(response -> new String(response.body(), StandardCharsets.UTF_8)).toList();
    }

    public void cancel() {
        subscription.join().cancel();
    }

    public boolean ended() {
        return end.isDone();
    }

    /** The requests that subgraphs got, as {@code name: document}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private @Nullable GraphQLResponse poll(Duration patience) {
        try {
            return responses.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(GraphQLResponse response) {
        responses.add(response);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }
}
