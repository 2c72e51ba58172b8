package io.juncture.federation.composition.subgraph;

import java.util.Comparator;

/** A field of a type, as {@code Type.field}. */
public record Coordinate(String type, String field) implements Comparable<Coordinate> {

    @Override
    public int compareTo(Coordinate other) {
        return Comparator.comparing(Coordinate::type).thenComparing(Coordinate::field).compare(this, other);
    }

    @Override
    public String toString() {
        return type + "." + field;
    }
}
