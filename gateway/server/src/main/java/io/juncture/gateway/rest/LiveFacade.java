package io.juncture.gateway.rest;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.gateway.rest.definition.FacadeException;
import io.juncture.gateway.rest.definition.FamilySource;
import io.juncture.gateway.supergraph.EngineHolder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** The facade for the engine that answers at this moment. An engine that it does not fit cannot take over. */
public final class LiveFacade {

    private final EngineHolder engines;
    private final List<FamilySource> sources;
    private volatile List<Compiled> compiled;

    /** @throws FacadeException when the facade does not fit the engine */
    public LiveFacade(EngineHolder engines, List<FamilySource> sources) {
        this.engines = engines;
        this.sources = List.copyOf(sources);
        this.compiled = List.of(compile(engines.current()));
        engines.require(this::prepare);
    }

    private record Compiled(FederationEngine engine, Facade facade) {
    }

    private Compiled compile(FederationEngine engine) {
        return new Compiled(engine, Facade.compile(sources, engine));
    }

    /** Gets ready for an engine that may take over from the one that answers now. */
    private void prepare(FederationEngine next) {
        var now = engines.current();
        compiled = Stream.concat(compiled.stream().filter(known -> known.engine() == now), Stream.of(compile(next))).toList();
    }

    public Facade current() {
        return of(engines.current());
    }

    /** Work with the facade of the moment, whose engine's connections stay open at least until the work ends. */
    public <T> Mono<T> use(Function<Facade, Mono<T>> work) {
        return engines.use(engine -> work.apply(of(engine)));
    }

    /** Between two swaps, a request that has just read which engine answers may find it forgotten: then it gets the latest. */
    private Facade of(FederationEngine engine) {
        var known = compiled;
        return known.stream().filter(candidate -> candidate.engine() == engine).findFirst().orElse(known.getLast()).facade();
    }
}
