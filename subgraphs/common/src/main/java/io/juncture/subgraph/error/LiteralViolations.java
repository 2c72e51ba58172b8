package io.juncture.subgraph.error;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from a validation error of graphql-java which literal of the document has a wrong value. */
final class LiteralViolations {

  /** How our scalars begin to say what is wrong with a value of the right kind; graphql-java's own begin otherwise. */
  static final String OUT_OF_BOUNDS = "must be ";

  private static final Pattern ARGUMENT = Pattern.compile("argument '(?<path>[^']+)' with value '");
  private static final Pattern INVALID = Pattern.compile("' is not a valid '(?<type>[^']+)'(?: - (?<bounds>" + OUT_OF_BOUNDS + ".*))?");
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
    return List.of(new Violation(withoutArgument(path), invalid.find() ? sentence(invalid) : "is not valid"));
  }

  private static String sentence(Matcher invalid) {
    return Optional.ofNullable(invalid.group("bounds")).orElseGet(() -> "is not a valid " + invalid.group("type"));
  }

  private static String withoutArgument(String path) {
    int dot = path.indexOf('.');
    boolean wrapper = dot > 0 && !Character.isDigit(path.charAt(dot + 1));
    return wrapper ? path.substring(dot + 1) : path;
  }
}
