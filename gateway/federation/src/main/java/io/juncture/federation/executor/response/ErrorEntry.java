package io.juncture.federation.executor.response;

import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes entries of a response's {@code errors}, their keys in the specification's order. */
final class ErrorEntry {

    private ErrorEntry() {
    }

    /** Empty parts are left out. */
    static Map<String, Object> of(String message, List<SourceLocation> locations, List<Object> path,
            Map<String, ?> extensions) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", message);
        if (!locations.isEmpty()) {
            entry.put("locations", locations.stream().map(ErrorEntry::location).toList());
        }
        if (!path.isEmpty()) {
            entry.put("path", List.copyOf(path));
        }
        if (!extensions.isEmpty()) {
            entry.put("extensions", extensions);
        }
        return entry;
    }

    private static Map<String, Object> location(SourceLocation location) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("line", location.getLine());
        entry.put("column", location.getColumn());
        return entry;
    }
}
