package io.juncture.federation.executor.delivery;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands items to one subscriber, no more than it asked for and one at a time. Never blocks and never fails. */
public final class Outbox<T> implements Flow.Subscription {

    private final Flow.Subscriber<? super T> subscriber;
    private final Runnable onDelivered;
    private final Runnable onCancel;
    private final AtomicInteger work = new AtomicInteger();
    private final Queue<T> items = new ArrayDeque<>();
    private long demand;
    private boolean complete;
    private boolean over;
    private Optional<Throwable> misuse = Optional.empty();

    /**
     * @param onDelivered run after each item that was handed over
     * @param onCancel    run when the subscriber wants no more
     */
    public Outbox(Flow.Subscriber<? super T> subscriber, Runnable onDelivered, Runnable onCancel) {
        this.subscriber = subscriber;
        this.onDelivered = onDelivered;
        this.onCancel = onCancel;
    }

    /** What comes after the end is dropped. */
    public void offer(T item) {
        synchronized (items) {
            if (!complete) {
                items.add(item);
            }
        }
        deliver();
    }

    /** No items follow. */
    public void complete() {
        synchronized (items) {
            complete = true;
        }
        deliver();
    }

    @Override
    public void request(long more) {
        synchronized (items) {
            if (more <= 0) {
                misuse = Optional.of(new IllegalArgumentException("A request must be for at least one item"));
            } else {
                demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
            }
        }
        deliver();
    }

    @Override
    public void cancel() {
        synchronized (items) {
            if (over) {
                return;
            }
            over = true;
            items.clear();
        }
        onCancel.run();
    }

    private void deliver() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            Optional<T> next = next();
            while (next.isPresent()) {
                subscriber.onNext(next.get());
                onDelivered.run();
                next = next();
            }
            finish();
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private Optional<T> next() {
        synchronized (items) {
            if (over || demand == 0 || items.isEmpty() || misuse.isPresent()) {
                return Optional.empty();
            }
            demand = demand == Long.MAX_VALUE ? demand : demand - 1;
            return Optional.of(items.remove());
        }
    }

    private void finish() {
        synchronized (items) {
            if (over || misuse.isEmpty() && !(complete && items.isEmpty())) {
                return;
            }
            over = true;
        }
        misuse.ifPresentOrElse(wrong -> {
            onCancel.run();
            subscriber.onError(wrong);
        }, subscriber::onComplete);
    }
}
