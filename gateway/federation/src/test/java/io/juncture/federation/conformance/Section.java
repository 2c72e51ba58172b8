package io.juncture.federation.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A mapping of a scenario file that gives its entries by name, and refuses those that nobody asked for. */
final class Section {

    private final String place;
    private final Map<String, Object> unread;

    private Section(String place, Map<?, ?> entries) {
        this.place = place;
        this.unread = new LinkedHashMap<>();
        entries.forEach((key, value) -> unread.put(String.valueOf(key), value));
    }

    /** @param place what to call it when something is wrong with it */
    static Section of(String place, Object value) {
        if (value instanceof Map<?, ?> entries) {
            return new Section(place, entries);
        }
        throw new IllegalArgumentException(place + " must be a mapping");
    }

    /** Everything was read, or this throws. */
    void end() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException(place + " has unknown keys " + new TreeSet<>(unread.keySet()));
        }
    }

    boolean has(String key) {
        return unread.containsKey(key);
    }

    /** The value, be it null. */
    Object raw(String key) {
        return unread.remove(key);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(unread.remove(key)).map(String::valueOf);
    }

    String need(String key) {
        return text(key).orElseThrow(() -> new IllegalArgumentException(place + " needs " + key));
    }

    boolean flag(String key) {
        return typed(key, Boolean.class).orElse(false);
    }

    int number(String key) {
        return typed(key, Integer.class).orElse(0);
    }

    Map<String, Object> map(String key) {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<?, ?> entries = typed(key, Map.class).orElse(Map.of());
        entries.forEach((name, value) -> map.put(String.valueOf(name), value));
        return map;
    }

    Map<String, String> texts(String key) {
        Map<String, String> texts = new HashMap<>();
        map(key).forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    List<Object> list(String key) {
        List<?> list = typed(key, List.class).orElse(List.of());
        return new ArrayList<>(list);
    }

    private <T> Optional<T> typed(String key, Class<T> type) {
        Object value = unread.remove(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(place + ": " + key + " must be a " + type.getSimpleName().toLowerCase(Locale.ROOT)
                    + ", not " + value);
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    String place() {
        return place;
    }
}
