package io.juncture.sample;

import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells those who subscribe about offers. The test makes them. */
@Controller
public class OfferController {

    private final AtomicReference<Sinks.Many<Integer>> prices = new AtomicReference<>(Sinks.many().multicast().directBestEffort());
    private final AtomicInteger listeners = new AtomicInteger();

    /** A product. */
    public record Product(String id) {
    }

    /** An offer. */
    public record Offer(int price, String to, Product product) {
    }

    @QueryMapping
    String market() {
        return "open";
    }

    @SubscriptionMapping
    Flux<Offer> offers(Principal caller) {
        return prices.get().asFlux().map(price -> new Offer(price, caller.getName(), new Product("1")))
                .doOnSubscribe(_ -> listeners.incrementAndGet()).doFinally(_ -> listeners.decrementAndGet());
    }

    @SchemaMapping
    int price(Offer offer) {
        if (offer.price() < 0) {
            throw new IllegalStateException("a reason that nobody may see");
        }
        return offer.price();
    }

    /** Makes an offer to all who listen; a negative price makes it one that cannot be shown. */
    public void offer(int price) {
        prices.get().emitNext(price, (_, result) -> result == Sinks.EmitResult.FAIL_ZERO_SUBSCRIBER && listeners.get() > 0);
    }

    /** No offers follow. */
    public void end() {
        renewed().tryEmitComplete();
    }

    /** The stream fails. */
    public void fail() {
        renewed().tryEmitError(new IllegalStateException("a reason that nobody may see"));
    }

    private Sinks.Many<Integer> renewed() {
        return prices.getAndSet(Sinks.many().multicast().directBestEffort());
    }

    /** Waits until so many listen. */
    public void awaitListeners(int count) throws InterruptedException {
        for (int i = 0; i < 3000 && listeners.get() != count; i++) {
            Thread.sleep(Duration.ofMillis(10));
        }
        if (listeners.get() != count) {
            throw new AssertionError(listeners.get() + " listen, not " + count);
        }
    }
}
