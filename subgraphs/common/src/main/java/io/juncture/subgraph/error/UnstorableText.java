package io.juncture.subgraph.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the text PostgreSQL cannot store, which is any with the character NUL, among the arguments of a field. */
final class UnstorableText {

  private static final String PROBLEM = "has a character that cannot be stored";

  private final List<Violation> found = new ArrayList<>();

  private UnstorableText() {}

  /** Where it is; when it is in none of the arguments, because they belong to another field, only that there is some. */
  static List<Violation> in(Map<String, Object> arguments) {
    UnstorableText text = new UnstorableText();
    arguments.forEach((name, value) -> text.check(value instanceof Map ? "" : name, value));
    return text.found.isEmpty() ? List.of(new Violation("text", PROBLEM)) : List.copyOf(text.found);
  }

  private void check(String path, @Nullable Object value) {
    switch (value) {
      case String text when text.indexOf('\0') >= 0 -> found.add(new Violation(path, PROBLEM));
      case Map<?, ?> fields -> fields.forEach((name, field) -> check(path.isEmpty() ? "" + name : path + "." + name, field));
      case List<?> elements -> {
        for (int i = 0; i < elements.size(); i++) {
          check(path + "." + i, elements.get(i));
        }
      }
      case null, default -> { }
    }
  }
}
