package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.Family;
import io.juncture.gateway.session.SessionProperties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All families as one OpenAPI 3.1 document. */
public final class OpenApiDocument {

    private static final String VERSION = "3.1.0";

    private OpenApiDocument() {
    }

    /**
     * @param title    what the API is called
     * @param version  the API's version
     * @param sessions how browsers say who they are
     */
    public static ObjectNode of(List<Family> families, String title, String version, SessionProperties sessions) {
        ObjectNode document = Schemas.JSON.objectNode().put("openapi", VERSION);
        document.putObject("info").put("title", title).put("version", version);
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        Map<String, ObjectNode> paths = new TreeMap<>();
        Map<String, ObjectNode> schemas = new TreeMap<>();
        for (Family family : families) {
            tags.addObject().put("name", family.dialect().title()).put("description", family.dialect().description());
            InputSchemas inputs = new InputSchemas(family);
            Operations operations = new Operations(inputs, sessions.isOn());
            for (Endpoint endpoint : family.endpoints()) {
                paths.computeIfAbsent(endpoint.settings().path(), _ -> Schemas.JSON.objectNode())
                        .set(endpoint.settings().method().name().toLowerCase(Locale.ROOT), operations.of(endpoint));
            }
            schemas.putAll(inputs.components());
            schemas.put(Responses.errorComponent(family.name()),
                    EnvelopeSchemas.of(family.dialect().errors().body(), Schemas.any()));
        }
        document.putObject("paths").setAll(paths);
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").setAll(schemas);
        components.set("securitySchemes", SecuritySchemes.of(families, sessions));
        return document;
    }
}
