package io.juncture.gateway.supergraph;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up as soon as there is an engine to answer with. */
final class SupergraphHealth implements HealthIndicator {

    private final EngineHolder engines;

    SupergraphHealth(EngineHolder engines) {
        this.engines = engines;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("subgraphs", engines.current().supergraph().subgraphs().size()).build();
    }
}
