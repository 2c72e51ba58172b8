package io.juncture.gateway.limits;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.server.ServerWebExchange;

/** One request's share of the requests that may be answered at the same time. */
public final class RequestSlot {

    private static final String ATTRIBUTE = RequestSlot.class.getName();

    private final Runnable onRelease;
    private final AtomicBoolean released = new AtomicBoolean();

    RequestSlot(ServerWebExchange exchange, Runnable onRelease) {
        this.onRelease = onRelease;
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    void release() {
        if (released.compareAndSet(false, true)) {
            onRelease.run();
        }
    }

    /** Lets others in although this request goes on: it waits most of the time, and another limit applies to it. */
    public static void release(ServerWebExchange exchange) {
        if (exchange.getAttribute(ATTRIBUTE) instanceof RequestSlot slot) {
            slot.release();
        }
    }
}
