package io.juncture.subgraph.security;

import java.util.Set;

/**
 * The root fields that need no caller. A subgraph that has some declares one bean of this type; {@code __typename} and
 * {@code _service} never need a caller.
 *
 * @param coordinates root fields as {@code Type.field}, for example {@code Mutation.login}
 */
public record AnonymousFields(Set<String> coordinates) {

  private static final Set<String> FEDERATION = Set.of("Query._service");

  public AnonymousFields {
    coordinates = Set.copyOf(coordinates);
  }

  /** The root fields with these coordinates. */
  public static AnonymousFields of(String... coordinates) {
    return new AnonymousFields(Set.of(coordinates));
  }

  boolean contains(String type, String field) {
    String coordinate = type + "." + field;
    return field.startsWith("__") || FEDERATION.contains(coordinate) || coordinates.contains(coordinate);
  }
}
