package io.juncture.subgraph.error;

import java.util.Map;

/**
 * One thing that is wrong with an input.
 *
 * @param field the path of the input in dots, without the argument that wraps it: {@code targetAmount},
 *     {@code parameters.equityAllocation}, {@code ids.3}
 * @param message what is wrong, as the end of a sentence: {@code must be positive}
 */
public record Violation(String field, String message) {

  Map<String, Object> toExtension() {
    return Map.of("field", field, "message", message);
  }
}
