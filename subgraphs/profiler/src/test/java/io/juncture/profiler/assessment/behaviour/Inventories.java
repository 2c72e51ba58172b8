package io.juncture.profiler.assessment.behaviour;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Answers to the behaviour inventory for tests. */
public final class Inventories {

  private Inventories() {}

  /** Answers written as twenty digits 1 to 5, in the order of the statements. */
  public static BehaviourAnswers answers(String digits) {
    return new BehaviourAnswers(IntStream.range(0, digits.length()).boxed().collect(toMap(
        index -> BehaviourInventory.statements().get(index).id(),
        index -> Agreement.values()[digits.charAt(index) - '1'])));
  }

  /** Answers by which each statement of a trait earns the same points, 1 to 5. */
  public static BehaviourAnswers earning(Map<Trait, Integer> points) {
    return answersBy(statement -> {
      int earned = points.getOrDefault(statement.trait(), 3);
      return statement.keying() == Keying.POSITIVE ? earned : 6 - earned;
    });
  }

  /** Answers 1 to 5 by statement. */
  public static BehaviourAnswers answersBy(Function<Statement, Integer> values) {
    return new BehaviourAnswers(BehaviourInventory.statements().stream().collect(toMap(
        Statement::id, statement -> Agreement.values()[values.apply(statement) - 1])));
  }
}
