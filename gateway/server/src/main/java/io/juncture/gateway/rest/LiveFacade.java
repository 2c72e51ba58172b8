package io.juncture.gateway.rest;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.gateway.rest.definition.FacadeException;
import io.juncture.gateway.rest.definition.FamilySource;
import io.juncture.gateway.supergraph.EngineHolder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The facade for the engine that answers at this moment. When an engine takes over that it does not fit, the old one stays. */
public final class LiveFacade {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFacade.class);

    private final EngineHolder engines;
    private final List<FamilySource> sources;
    private volatile Compiled compiled;

    /** @throws FacadeException when the facade does not fit the engine */
    public LiveFacade(EngineHolder engines, List<FamilySource> sources) {
        this.engines = engines;
        this.sources = List.copyOf(sources);
        FederationEngine engine = engines.current();
        this.compiled = new Compiled(engine, Facade.compile(this.sources, engine));
    }

    private record Compiled(FederationEngine engine, Facade facade) {
    }

    public Facade current() {
        FederationEngine engine = engines.current();
        Compiled known = compiled;
        return known.engine() == engine ? known.facade() : recompile(engine);
    }

    private synchronized Facade recompile(FederationEngine engine) {
        if (compiled.engine() != engine) {
            compiled = new Compiled(engine, compileOr(engine, compiled.facade()));
        }
        return compiled.facade();
    }

    private Facade compileOr(FederationEngine engine, Facade old) {
        try {
            return Facade.compile(sources, engine);
        } catch (FacadeException e) {
            LOG.error("The REST facade does not fit the new supergraph and stays with the old one:\n{}", e.getMessage());
            return old;
        }
    }
}
