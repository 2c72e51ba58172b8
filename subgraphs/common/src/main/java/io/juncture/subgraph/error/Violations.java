package io.juncture.subgraph.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.validation.BindException;

/** What the validators of arguments found, as the client's input paths. */
final class Violations {

  private Violations() {}

  static List<Violation> of(ConstraintViolationException failure) {
    return failure.getConstraintViolations().stream()
        .map(Violations::of)
        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
        .toList();
  }

  static List<Violation> of(BindException failure) {
    return failure.getFieldErrors().stream()
        .map(error -> new Violation(withoutArgument(error.getField()),
            Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid")))
        .toList();
  }

  private static Violation of(ConstraintViolation<?> violation) {
    List<String> segments = new ArrayList<>();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        segments.add(node.getIndex().toString());
      }
      if (isNamed(node)) {
        segments.add(node.getName());
      }
    }
    List<String> path = segments.size() > 1 && isInput(violation.getPropertyPath())
        ? segments.subList(1, segments.size())
        : segments;
    return new Violation(String.join(".", path), violation.getMessage());
  }

  private static boolean isNamed(Path.Node node) {
    return node.getKind() == ElementKind.PARAMETER || node.getKind() == ElementKind.PROPERTY;
  }

  /** Whether the violated value lies in an input object, so that the argument is only its wrapper. */
  private static boolean isInput(Path path) {
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PROPERTY) {
        return true;
      }
    }
    return false;
  }

  private static String withoutArgument(String path) {
    String dotted = path.replace("[", ".").replace("]", "");
    return dotted.startsWith("input.") ? dotted.substring("input.".length()) : dotted;
  }
}
