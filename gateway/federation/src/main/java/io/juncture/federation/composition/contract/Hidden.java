package io.juncture.federation.composition.contract;

import java.util.HashSet;
import java.util.Set;

/** The schema coordinates of what clients do not see. It only grows. */
final class Hidden {

    private final Set<String> coordinates = new HashSet<>();

    static String field(String type, String field) {
        return type + "." + field;
    }

    static String argument(String field, String argument) {
        return field + "(" + argument + ":)";
    }

    boolean contains(String coordinate) {
        return coordinates.contains(coordinate);
    }

    /** Whether it was visible before. */
    boolean add(String coordinate) {
        return coordinates.add(coordinate);
    }
}
