package io.juncture.profiler.assessment.aptitude;

import java.util.HashSet;
import java.util.List;

/**
 * A multiple-choice item.
 *
 * @param id stable, unique in the bank, for example {@code net-04}
 * @param area what it asks about
 * @param curve how hard and how telling it is
 * @param question what the person reads
 * @param options four different texts, A to D
 * @param key the only right option; never leaves the server before the session is scored
 * @param because why the key is right and the others are not
 */
public record Item(
    String id, Area area, ItemCurve curve, String question, List<String> options, Option key, String because) {

  public Item {
    options = List.copyOf(options);
    if (options.size() != Option.values().length || new HashSet<>(options).size() != options.size()) {
      throw new IllegalArgumentException("item " + id + " must have four different options: " + options);
    }
    if (id.isBlank() || question.isBlank() || because.isBlank() || options.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("item " + id + " has an empty text");
    }
  }
}
