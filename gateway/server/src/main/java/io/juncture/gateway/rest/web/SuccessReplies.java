package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.definition.Format;
import io.juncture.gateway.rest.dialect.MetaRule;
import io.juncture.gateway.rest.dialect.Names;
import io.juncture.gateway.rest.measure.ApiMeasurements.Cache;
import io.juncture.gateway.rest.response.Rendering;
import io.juncture.gateway.session.Sessions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers with the shaped data in a family's envelope. */
final class SuccessReplies {

    private static final MetaRule FIRST = new MetaRule(null, null, null);

    private SuccessReplies() {
    }

    /**
     * @param data    the {@code data} of the GraphQL response
     * @param session told what the response says about the browser's session, which is for cookies and for no template
     */
    static Reply of(Endpoint endpoint, JsonNode data, Map<String, @Nullable Object> variables, Format format,
            Exchange exchange, Consumer<Map<String, String>> session) {
        Rendering rendering = new Rendering(name -> variable(endpoint, variables, name));
        JsonNode body = endpoint.shape().render(data, rendering);
        Map<String, JsonNode> values = exchange.values();
        values.put("data", body);
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        Map<String, String> ofSession = new HashMap<>();
        rendering.lifted().forEach((name, found) -> {
            if (name.startsWith(Sessions.PREFIX)) {
                ofSession.put(name, found.iterator().next().asString());
            } else {
                meta.set(name, choose(rule(endpoint, name), found));
            }
        });
        session.accept(ofSession);
        if (!meta.isEmpty()) {
            values.put("meta", meta);
        }
        meta.propertyStream().forEach(entry -> values.put(Names.META + entry.getKey(), entry.getValue()));
        return new Reply(endpoint.settings().status(), format.mediaType(), bytes(endpoint, values, format),
                Map.of(HttpHeaders.CACHE_CONTROL, endpoint.cacheControl()), cache(endpoint, meta));
    }

    private static byte[] bytes(Endpoint endpoint, Map<String, JsonNode> values, Format format) {
        if (endpoint.settings().isWithoutContent()) {
            return new byte[0];
        }
        JsonNode enveloped = endpoint.dialect().success().render(values).orElseThrow();
        return format == Format.CSV ? Csv.write(enveloped) : Json.MAPPER.writeValueAsBytes(enveloped);
    }

    private static JsonNode variable(Endpoint endpoint, Map<String, @Nullable Object> variables, String name) {
        return variables.containsKey(name) ? Json.MAPPER.valueToTree(variables.get(name))
                : endpoint.defaults().getOrDefault(name, JsonNodeFactory.instance.nullNode());
    }

    private static MetaRule rule(Endpoint endpoint, String name) {
        return endpoint.dialect().meta().getOrDefault(name, FIRST);
    }

    private static JsonNode choose(MetaRule rule, Set<JsonNode> found) {
        return rule.precedence().stream().map(JsonNodeFactory.instance::stringNode).filter(found::contains)
                .<JsonNode>map(value -> value).findFirst().orElseGet(() -> found.iterator().next());
    }

    private static Cache cache(Endpoint endpoint, ObjectNode meta) {
        for (Map.Entry<String, JsonNode> entry : meta.properties()) {
            MetaRule rule = rule(endpoint, entry.getKey());
            Optional<String> value = Optional.of(entry.getValue().asString());
            if (rule.cacheHit().isPresent() && rule.cacheHit().equals(value)) {
                return Cache.HIT;
            }
            if (rule.cacheMiss().isPresent() && rule.cacheMiss().equals(value)) {
                return Cache.MISS;
            }
        }
        return Cache.NOT_CACHED;
    }
}
