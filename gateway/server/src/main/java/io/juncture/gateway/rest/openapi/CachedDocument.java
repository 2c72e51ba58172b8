package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.Facade;
import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.RestProperties;
import tools.jackson.databind.json.JsonMapper;

/** The document as bytes, written once for each facade. */
final class CachedDocument {

    private final LiveFacade facades;
    private final RestProperties properties;
    private volatile Written written;

    CachedDocument(LiveFacade facades, RestProperties properties) {
        this.facades = facades;
        this.properties = properties;
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

    private Written write(Facade facade) {
        return new Written(facade, JsonMapper.shared().writeValueAsBytes(
                OpenApiDocument.of(facade.families(), properties.title(), properties.version())));
    }
}
