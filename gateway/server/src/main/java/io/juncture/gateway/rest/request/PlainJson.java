package io.juncture.gateway.rest.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON as the Java values that GraphQL variables are made of. */
final class PlainJson {

    private PlainJson() {
    }

    static @Nullable Object of(JsonNode json) {
        if (json.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            json.propertyStream().forEach(entry -> map.put(entry.getKey(), of(entry.getValue())));
            return map;
        }
        if (json.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            json.forEach(element -> list.add(of(element)));
            return list;
        }
        if (json.isNumber()) {
            return json.numberValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isNull() ? null : json.asString();
    }
}
