package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.Family;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The ways to say who one is. */
final class SecuritySchemes {

    static final String BEARER = "bearer";

    private SecuritySchemes() {
    }

    static String apiKey(String family, String key) {
        return family + "." + key;
    }

    static String apiKeyInQuery(String family, String key) {
        return family + "." + key + ".query";
    }

    static ObjectNode of(List<Family> families) {
        ObjectNode schemes = Schemas.JSON.objectNode();
        schemes.putObject(BEARER).put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        for (Family family : families) {
            family.dialect().apiKeys().forEach((name, key) -> {
                schemes.putObject(apiKey(family.name(), name)).put("type", "apiKey").put("in", "header")
                        .put("name", key.header());
                key.query().ifPresent(parameter -> schemes.putObject(apiKeyInQuery(family.name(), name))
                        .put("type", "apiKey").put("in", "query").put("name", parameter));
            });
        }
        return schemes;
    }
}
