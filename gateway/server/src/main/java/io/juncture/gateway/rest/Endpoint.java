package io.juncture.gateway.rest;

import io.juncture.gateway.rest.definition.Access;
import io.juncture.gateway.rest.definition.EndpointSettings;
import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.definition.StoredOperation;
import io.juncture.gateway.rest.dialect.Dialect;
import io.juncture.gateway.rest.request.Variables;
import io.juncture.gateway.rest.response.ObjectShape;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/**
 * A compiled endpoint.
 *
 * @param family    the name of its family
 * @param dialect   the family's dialect
 * @param stored    the file it was compiled from
 * @param pattern   its path
 * @param variables how requests fill the operation's variables
 * @param defaults  the operation's defaults of variables
 * @param shape     how responses become bodies
 * @param query     the operation for the engine
 * @param toldCodes the codes of errors that the schema tells of the operation's fields
 */
public record Endpoint(String family, Dialect dialect, StoredOperation stored, PathPattern pattern, Variables variables,
        Map<String, JsonNode> defaults, ObjectShape shape, String query, Set<String> toldCodes) {

    /** The name under which it is known in metrics, logs and the OpenAPI document. */
    public String id() {
        return stored.id();
    }

    public EndpointSettings settings() {
        return stored.settings();
    }

    public Access access() {
        return settings().access().orElse(dialect.access());
    }

    public String cacheControl() {
        return settings().cacheControl().orElse(dialect.cacheControl());
    }

    public Naming naming() {
        return settings().naming().orElse(dialect.naming());
    }
}
