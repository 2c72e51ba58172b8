package io.juncture.federation.random;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data behind all subgraphs, and behind the monolith.
 *
 * @param rows   by their name; the root objects are the rows {@code Query} and {@code Mutation}
 * @param absent by subgraph the rows that it does not find when it is asked for them by key
 */
record Store(Map<String, Row> rows, Map<String, Set<String>> absent) {

    Store {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
    }

    /**
     * One object.
     *
     * @param values a JSON value, a {@link Ref}, a list of them, a {@link Fail} or a {@link Count}; null where there is none
     */
    record Row(String name, String type, Map<String, @Nullable Object> values) {

        Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Another row. */
    record Ref(String row) {
    }

    /** The resolver throws. */
    record Fail(String message) {
    }

    /** How often the running operation has asked for such a value, this time included. */
    record Count() {
    }

    Row row(Ref ref) {
        Row row = rows.get(ref.row());
        if (row == null) {
            throw new IllegalStateException("No row " + ref.row());
        }
        return row;
    }

    boolean isAbsent(String subgraph, Row row) {
        return absent.getOrDefault(subgraph, Set.of()).contains(row.name());
    }
}
