package io.juncture.profiler.assessment.aptitude;

/** What a person answered to an item. */
public sealed interface Choice {

  /** One of the options. */
  record Chosen(Option option) implements Choice {}

  /** The person says not to know; counts as wrong. */
  record DontKnow() implements Choice {}

  /** Whether this answers the item rightly. */
  default boolean isRight(Item item) {
    return switch (this) {
      case Chosen(Option option) -> option == item.key();
      case DontKnow() -> false;
    };
  }
}
