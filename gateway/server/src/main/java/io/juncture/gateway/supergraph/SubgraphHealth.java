package io.juncture.gateway.supergraph;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells the state of the circuit breakers. Never down: a gateway without one of its subgraphs still answers what the
 * others know, and taking it out of service would take that away, too.
 */
final class SubgraphHealth implements HealthIndicator {

    private final EngineHolder engines;

    SubgraphHealth(EngineHolder engines) {
        this.engines = engines;
    }

    @Override
    public Health health() {
        return Health.up().withDetails(engines.calls().breakerStates()).build();
    }
}
