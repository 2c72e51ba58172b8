package io.juncture.subgraph.error;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from a validation error of graphql-java which literal of the document has a wrong value. */
final class LiteralViolations {

  private static final Pattern ARGUMENT = Pattern.compile("argument '(?<path>[^']+)' with value '");
  private static final Pattern INVALID = Pattern.compile("' is not a valid '(?<type>[^']+)'");
  private static final Pattern MISSING = Pattern.compile("' is missing required fields '\\[(?<fields>[^]]+)]'");

  private LiteralViolations() {}

  /** The violations the message tells of; empty when it is not about a value. */
  static List<Violation> of(String message) {
    Matcher argument = ARGUMENT.matcher(message);
    if (!argument.find()) {
      return List.of();
    }
    String path = argument.group("path").replace("[", ".").replace("]", "");
    Matcher missing = MISSING.matcher(message);
    if (missing.find()) {
      return Stream.of(missing.group("fields").split(", "))
          .map(field -> new Violation(withoutArgument(path + "." + field), "is required"))
          .toList();
    }
    Matcher invalid = INVALID.matcher(message);
    return List.of(new Violation(withoutArgument(path),
        invalid.find() ? ScalarProblem.of(invalid.group("type")) : "is not valid"));
  }

  private static String withoutArgument(String path) {
    int dot = path.indexOf('.');
    boolean wrapper = dot > 0 && !Character.isDigit(path.charAt(dot + 1));
    return wrapper ? path.substring(dot + 1) : path;
  }
}
