package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.response.GraphQLResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * Makes a response of each event of a subscription, one after the other. The next event is asked for when the response
 * to the one before was taken, so that a slow client slows the source down, and at most one response waits. Where the
 * engine itself fails, that response is the last.
 */
public final class EventStream implements Flow.Subscriber<byte[]> {

    private final Function<byte[], CompletableFuture<GraphQLResponse>> execution;
    private final Function<Throwable, GraphQLResponse> failure;
    private final Outbox<GraphQLResponse> outbox;
    private final CompletableFuture<Flow.Subscription> source = new CompletableFuture<>();
    private CompletableFuture<?> running = CompletableFuture.completedFuture(null);
    private CompletableFuture<?> delivered = running;

    /**
     * @param execution responds to an event; never fails unless cancelled
     * @param failure   responds to a stream that broke
     */
    public EventStream(Flow.Subscriber<? super GraphQLResponse> client,
            Function<byte[], CompletableFuture<GraphQLResponse>> execution,
            Function<Throwable, GraphQLResponse> failure) {
        this.execution = execution;
        this.failure = failure;
        this.outbox = new Outbox<>(client, this::delivered, this::cancelled);
    }

    /** What the client asks for more, and cancels. */
    public Flow.Subscription client() {
        return outbox;
    }

    private void delivered() {
        source.thenAccept(subscription -> subscription.request(1));
    }

    private void cancelled() {
        source.thenAccept(Flow.Subscription::cancel);
        synchronized (this) {
            running.cancel(false);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        if (source.complete(subscription)) {
            subscription.request(1);
        } else {
            subscription.cancel();
        }
    }

    @Override
    public void onNext(byte[] event) {
        CompletableFuture<GraphQLResponse> response = execution.apply(event);
        CompletableFuture<?> offered = response.thenAccept(this::offer);
        synchronized (this) {
            running = response;
            delivered = offered;
        }
    }

    private void offer(GraphQLResponse response) {
        outbox.offer(response);
        if (response.outcome() == GraphQLResponse.Outcome.FAILED) {
            outbox.complete();
            source.thenAccept(Flow.Subscription::cancel);
        }
    }

    /** Whatever is being executed is delivered first. */
    @Override
    public void onError(Throwable broken) {
        last().whenComplete((_, _) -> {
            outbox.offer(failure.apply(broken));
            outbox.complete();
        });
    }

    @Override
    public void onComplete() {
        last().whenComplete((_, _) -> outbox.complete());
    }

    private synchronized CompletableFuture<?> last() {
        return delivered;
    }
}
