package io.juncture.federation.testing;

import io.juncture.federation.executor.SubgraphException;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Streams of events of test subgraphs. */
final class Streams {

    private Streams() {
    }

    /** Each event as the bytes of a response. */
    static <T> Flow.Publisher<byte[]> mapped(Publisher<T> events, Function<T, byte[]> mapping) {
        return subscriber -> FlowAdapters.toFlowPublisher(events).subscribe(new Mapped<>(subscriber, mapping));
    }

    /** Gives the elements of a list as they are asked for, and ends. */
    static Publisher<Object> of(List<Object> events) {
        return subscriber -> subscriber.onSubscribe(new Elements(events, subscriber));
    }

    private static final class Elements implements Subscription {

        private final List<Object> events;
        private final Subscriber<? super Object> subscriber;
        private int next;
        private long wanted;
        private boolean busy;
        private boolean over;

        Elements(List<Object> events, Subscriber<? super Object> subscriber) {
            this.events = events;
            this.subscriber = subscriber;
        }

        @Override
        public synchronized void request(long n) {
            wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
            if (busy) {
                return;
            }
            busy = true;
            while (!over && wanted > 0 && next < events.size()) {
                wanted--;
                subscriber.onNext(events.get(next++));
            }
            if (!over && next == events.size()) {
                over = true;
                subscriber.onComplete();
            }
            busy = false;
        }

        @Override
        public synchronized void cancel() {
            over = true;
        }
    }

    /** Fails at once. */
    static Flow.Publisher<byte[]> failing(SubgraphException failure) {
        return subscriber -> {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    // fails whether asked or not
                }

                @Override
                public void cancel() {
                    // fails at once
                }
            });
            subscriber.onError(failure);
        };
    }

    private record Mapped<T>(Flow.Subscriber<? super byte[]> target, Function<T, byte[]> mapping)
            implements Flow.Subscriber<T> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            target.onSubscribe(subscription);
        }

        @Override
        public void onNext(T item) {
            target.onNext(mapping.apply(item));
        }

        @Override
        public void onError(Throwable failure) {
            target.onError(failure);
        }

        @Override
        public void onComplete() {
            target.onComplete();
        }
    }
}
