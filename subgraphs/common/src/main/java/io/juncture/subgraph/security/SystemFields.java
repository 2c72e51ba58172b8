package io.juncture.subgraph.security;

import java.util.Set;

/**
 * The root fields that callers may ask for who are systems, not people. A subgraph that has some declares one bean of this type; all
 * others, entities among them, are for people.
 *
 * @param coordinates root fields as {@code Type.field}
 */
public record SystemFields(Set<String> coordinates) {

  public SystemFields {
    coordinates = Set.copyOf(coordinates);
  }

  /** The root fields with these coordinates. */
  public static SystemFields of(String... coordinates) {
    return new SystemFields(Set.of(coordinates));
  }

  boolean contains(String type, String field) {
    return coordinates.contains(type + "." + field);
  }
}
