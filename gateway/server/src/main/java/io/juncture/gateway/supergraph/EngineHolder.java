package io.juncture.gateway.supergraph;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.gateway.subgraph.SubgraphCalls;
import io.juncture.gateway.subgraph.SubgraphCallsFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The engine that answers at this moment. A request asks for it once and keeps what it got, so that a swap never
 * changes the engine under a running request.
 */
public final class EngineHolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineHolder.class);

    private static final Duration LINGER = Duration.ofSeconds(30);
    private static final int WARMED_OPERATIONS = 1000;
    private static final Duration WARMING_TIME = Duration.ofSeconds(10);

    private final SubgraphCallsFactory subgraphs;
    private final EngineOptions options;
    private final UnusedSettings unused;
    private final List<Consumer<FederationEngine>> conditions = new CopyOnWriteArrayList<>();
    private volatile Generation generation;

    EngineHolder(Supergraph supergraph, SubgraphCallsFactory subgraphs, EngineOptions options, UnusedSettings unused) {
        this.subgraphs = subgraphs;
        this.options = options;
        this.unused = unused;
        this.generation = generation(supergraph);
        this.generation.calls().showBreakers();
        unused.tell(supergraph);
        LOG.info("Serving a supergraph of {} subgraphs", supergraph.subgraphs().size());
    }

    private Generation generation(Supergraph supergraph) {
        var calls = subgraphs.to(supergraph);
        return new Generation(FederationEngine.builder(supergraph, calls).options(options).build(), calls, LINGER);
    }

    /** The engine for what ends at once; what takes longer is better done by {@link #use}. */
    public FederationEngine current() {
        return generation.engine();
    }

    /** The ways to the subgraphs of the engine that answers at this moment. */
    public SubgraphCalls calls() {
        return generation.calls();
    }

    /** Work on the engine of the moment, whose connections to subgraphs stay open at least until the work ends. */
    public <T> Mono<T> use(Function<FederationEngine, Mono<T>> work) {
        return Mono.using(this::enter, used -> work.apply(used.engine()), Generation::leave);
    }

    /** As {@link #use}, for work with more than one result. */
    public <T> Flux<T> useForMany(Function<FederationEngine, Flux<T>> work) {
        return Flux.using(this::enter, used -> work.apply(used.engine()), Generation::leave);
    }

    private Generation enter() {
        var entered = generation;
        while (!entered.enter()) {
            entered = generation;
        }
        return entered;
    }

    /** Lets later swaps happen only to engines that this accepts; it refuses one by throwing. */
    public void require(Consumer<FederationEngine> condition) {
        conditions.add(condition);
    }

    /**
     * Lets every later request be answered on another supergraph. Before that, the operations that were used most of late
     * are planned on it. Blocks while it does. Requests that have begun end on the old one, whose connections are closed
     * some time after the last.
     *
     * @return how many operations were planned
     * @throws RuntimeException when the supergraph cannot be served; all stays as it was
     */
    public synchronized int swap(Supergraph supergraph) {
        var old = generation;
        var next = generation(supergraph);
        int warmed;
        try {
            conditions.forEach(condition -> condition.accept(next.engine()));
            warmed = next.engine().warm(old.engine(), WARMED_OPERATIONS, WARMING_TIME);
        } catch (RuntimeException unfit) {
            next.calls().close();
            throw unfit;
        }
        generation = next;
        next.calls().showBreakers();
        old.leave();
        unused.tell(supergraph);
        LOG.info("Serving another supergraph, of {} subgraphs; {} operations were planned anew", supergraph.subgraphs().size(), warmed);
        return warmed;
    }

    @Override
    public void close() {
        generation.calls().close();
    }
}
