package io.juncture.gateway.subgraph;

import io.juncture.federation.supergraph.Supergraph;
import java.util.List;
import reactor.netty.resources.LoopResources;

/** Finds the ways to the subgraphs of a supergraph. */
public final class SubgraphCallsFactory {

    private final List<LocalSubgraph> local;
    private final SubgraphProperties properties;
    private final SubgraphMetrics metrics;
    private final LoopResources loops;

    /**
     * @param local those subgraphs that run in this process
     * @param loops the event loops that calls run on
     */
    SubgraphCallsFactory(List<LocalSubgraph> local, SubgraphProperties properties, SubgraphMetrics metrics,
            LoopResources loops) {
        this.local = List.copyOf(local);
        this.properties = properties;
        this.metrics = metrics;
        this.loops = loops;
    }

    /** @throws UnroutableSubgraphException when a subgraph neither runs here nor has a usable URL */
    public SubgraphCalls to(Supergraph supergraph) {
        return new SubgraphCalls(supergraph.subgraphs(), local, properties, metrics, loops);
    }
}
