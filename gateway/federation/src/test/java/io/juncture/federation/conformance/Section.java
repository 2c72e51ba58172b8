package io.juncture.federation.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
        return Boolean.parseBoolean(text(key).orElse("false"));
    }

    int number(String key) {
        return Integer.parseInt(text(key).orElse("0"));
    }

    Map<String, Object> map(String key) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (unread.remove(key) instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }

    Map<String, String> texts(String key) {
        Map<String, String> texts = new HashMap<>();
        map(key).forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    List<Object> list(String key) {
        return unread.remove(key) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    String place() {
        return place;
    }
}
