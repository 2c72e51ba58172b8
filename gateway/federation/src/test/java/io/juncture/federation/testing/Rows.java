package io.juncture.federation.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of a subgraph. */
final class Rows {

    private final Map<String, List<FederationSdl.Key>> keys;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> roots = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    Rows(Map<String, List<FederationSdl.Key>> keys, Map<String, Object> data) {
        this.keys = keys;
        data.forEach((type, content) -> {
            if (content instanceof List<?> list) {
                rows.put(type, list.stream().map(row -> typed(type, (Map<String, Object>) row)).toList());
            } else {
                roots.put(type, (Map<String, Object>) content);
            }
        });
    }

    private static Map<String, Object> typed(String type, Map<String, Object> row) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("__typename", type);
        typed.putAll(row);
        return typed;
    }

    /** The values of a root type's fields. */
    Map<String, Object> root(String type) {
        return roots.getOrDefault(type, Map.of());
    }

    boolean has(String type) {
        return rows.containsKey(type);
    }

    /** The rows of a type, each with its {@code __typename}. */
    Stream<Map<String, Object>> all(String type) {
        return rows.getOrDefault(type, List.of()).stream();
    }

    /** The row of a type with the same key as an object, whichever of the keys of {@code keyed} the object has. */
    Optional<Map<String, Object>> find(String keyed, String type, Map<String, Object> object) {
        return keys.getOrDefault(keyed, List.of()).stream().filter(key -> isComplete(key.fields(), object)).findFirst()
                .flatMap(key -> all(type).filter(row -> isEqual(key.fields(), row, object)).findFirst());
    }

    static boolean isComplete(Map<String, Object> key, @Nullable Object object) {
        return switch (object) {
            case Map<?, ?> map -> key.entrySet().stream().allMatch(entry ->
                    map.get(entry.getKey()) != null && isComplete(below(entry.getValue()), map.get(entry.getKey())));
            case List<?> list -> list.stream().allMatch(element -> isComplete(key, element));
            case null -> false;
            default -> key.isEmpty();
        };
    }

    private static boolean isEqual(Map<String, Object> key, @Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> ones && other instanceof List<?> others) {
            return ones.size() == others.size() && Stream.iterate(0, i -> i + 1).limit(ones.size())
                    .allMatch(i -> isEqual(key, ones.get(i), others.get(i)));
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return key.entrySet().stream().allMatch(entry ->
                    isEqual(below(entry.getValue()), a.get(entry.getKey()), b.get(entry.getKey())));
        }
        return one != null && String.valueOf(one).equals(String.valueOf(other));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> below(Object fields) {
        return (Map<String, Object>) fields;
    }
}
