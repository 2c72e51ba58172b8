package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.Facade;
import io.juncture.gateway.rest.Family;
import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.RestProperties;
import io.juncture.gateway.rest.web.FeatureFlags;
import io.juncture.gateway.session.SessionProperties;
import tools.jackson.databind.json.JsonMapper;

/** The document as bytes, written once for each facade. Endpoints that are switched off are not in it. */
final class CachedDocument {

    private final LiveFacade facades;
    private final RestProperties properties;
    private final SessionProperties sessions;
    private final FeatureFlags flags;
    private volatile Written written;

    CachedDocument(LiveFacade facades, RestProperties properties, SessionProperties sessions, FeatureFlags flags) {
        this.facades = facades;
        this.properties = properties;
        this.sessions = sessions;
        this.flags = flags;
        this.written = write(facades.current());
    }

    private record Written(Facade facade, byte[] json) {
    }

    byte[] json() {
        Facade facade = facades.current();
        Written known = written;
        if (known.facade() != facade) {
            known = write(facade);
            written = known;
        }
        return known.json();
    }

    private Family switchedOn(Family family) {
        return new Family(family.name(), family.dialect(), family.endpoints().stream().filter(flags::isOn).toList());
    }

    private Written write(Facade facade) {
        return new Written(facade, JsonMapper.shared().writeValueAsBytes(
                OpenApiDocument.of(facade.families().stream().map(this::switchedOn).toList(),
                        properties.title(), properties.version(), sessions)));
    }
}
