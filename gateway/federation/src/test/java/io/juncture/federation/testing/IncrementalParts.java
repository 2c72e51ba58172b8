package io.juncture.federation.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Puts an incrementally delivered response together, as clients do. */
public final class IncrementalParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private IncrementalParts() {
    }

    /** The data of all parts of a response together; what is in none, because a part is null, is missing. */
    @SuppressWarnings("unchecked")
    public static Object merged(List<String> parts) {
        Map<String, Object> response = JSON.readValue(parts.getFirst(), Map.class);
        for (String part : parts.subList(1, parts.size())) {
            Map<String, Object> next = JSON.readValue(part, Map.class);
            for (Map<String, Object> increment : (List<Map<String, Object>>) next.get("incremental")) {
                Object target = response.get("data");
                for (Object step : (List<Object>) increment.get("path")) {
                    target = step instanceof Integer index ? ((List<Object>) target).get(index)
                            : ((Map<String, Object>) target).get(step);
                }
                if (increment.get("data") instanceof Map<?, ?> data) {
                    merge((Map<String, Object>) target, (Map<String, Object>) data);
                }
            }
        }
        return response.get("data");
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> target, Map<String, Object> more) {
        more.forEach((key, value) -> target.put(key, merged(target.get(key), value)));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object merged(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> more) {
            Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) map);
            merge(both, (Map<String, Object>) more);
            return both;
        }
        if (one instanceof List<?> list && other instanceof List<?> more && list.size() == more.size()) {
            List<Object> both = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                both.add(merged(list.get(i), more.get(i)));
            }
            return both;
        }
        return other;
    }
}
