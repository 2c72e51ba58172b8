package io.juncture.profiler.assessment.aptitude;

import io.juncture.profiler.assessment.Completeness;
import io.juncture.profiler.assessment.InvalidAnswersException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One person's answers to a whole form.
 *
 * @param form the items asked
 * @param byItem the answer to each item, by its id
 */
public record AptitudeAnswers(AptitudeForm form, Map<String, Choice> byItem) {

  /**
   * An item, answered rightly or not.
   *
   * @param item the item
   * @param right whether the answer is the key
   */
  record Marked(Item item, boolean right) {}

  /**
   * @throws InvalidAnswersException when an item has no answer or an answer no item
   */
  public AptitudeAnswers {
    byItem = Map.copyOf(byItem);
    Completeness.check(form.items().stream().map(Item::id).toList(), byItem.keySet());
  }

  /** The marked answers to the items that a condition holds for, in the form's order. */
  List<Marked> marked(Predicate<Item> condition) {
    return form.items().stream()
        .filter(condition)
        .map(item -> new Marked(item, Objects.requireNonNull(byItem.get(item.id())).isRight(item)))
        .toList();
  }
}
