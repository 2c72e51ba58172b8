package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.Family;
import io.juncture.gateway.session.SessionProperties;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The ways to say who one is. */
final class SecuritySchemes {

    static final String BEARER = "bearer";
    static final String SESSION = "session";
    static final String CSRF = "csrf";

    private SecuritySchemes() {
    }

    static String apiKey(String family, String key) {
        return family + "." + key;
    }

    static String apiKeyInQuery(String family, String key) {
        return family + "." + key + ".query";
    }

    static ObjectNode of(List<Family> families, SessionProperties sessions) {
        ObjectNode schemes = Schemas.JSON.objectNode();
        schemes.putObject(BEARER).put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        if (sessions.isOn()) {
            schemes.putObject(SESSION).put("type", "apiKey").put("in", "cookie").put("name", sessions.cookie())
                    .put("description", "A browser's session: logging in sets this cookie.");
            schemes.putObject(CSRF).put("type", "apiKey").put("in", "header").put("name", sessions.csrfHeader())
                    .put("description", "The value of the cookie `%s`: changes in a browser's session need it.".formatted(sessions.csrfCookie()));
        }
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
