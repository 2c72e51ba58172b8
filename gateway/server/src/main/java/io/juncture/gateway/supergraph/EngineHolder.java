package io.juncture.gateway.supergraph;

import io.juncture.federation.executor.FederationEngine;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The engine that answers at this moment. A request asks for it once and keeps what it got, so that a swap never
 * changes the engine under a running request.
 */
public final class EngineHolder {

    private final AtomicReference<FederationEngine> engine;

    public EngineHolder(FederationEngine engine) {
        this.engine = new AtomicReference<>(engine);
    }

    public FederationEngine current() {
        return engine.get();
    }

    /** Lets every later request be answered by another engine. */
    public void swap(FederationEngine replacement) {
        engine.set(replacement);
    }
}
