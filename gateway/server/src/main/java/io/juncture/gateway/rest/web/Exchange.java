package io.juncture.gateway.rest.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What every template may tell about a request.
 *
 * @param path      as the client sent it, without the query
 * @param method    the HTTP method
 * @param requestId the id it is found by in logs
 * @param started   {@link System#nanoTime()} when it arrived
 */
record Exchange(String path, String method, String requestId, long started) {

    long nanos() {
        return System.nanoTime() - started;
    }

    /** By {@link io.juncture.gateway.rest.dialect.Names#ANSWER}, to be extended. */
    Map<String, JsonNode> values() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Map<String, JsonNode> values = new HashMap<>();
        values.put("path", json.stringNode(path));
        values.put("method", json.stringNode(method));
        values.put("requestId", json.stringNode(requestId));
        values.put("durationMs", json.numberNode(BigDecimal.valueOf(nanos())
                .divide(BigDecimal.valueOf(1_000_000), 2, RoundingMode.HALF_UP).stripTrailingZeros()));
        return values;
    }

    static void put(Map<String, JsonNode> values, String name, Optional<String> text) {
        text.filter(it -> !it.isEmpty()).ifPresent(it -> values.put(name, JsonNodeFactory.instance.stringNode(it)));
    }
}
