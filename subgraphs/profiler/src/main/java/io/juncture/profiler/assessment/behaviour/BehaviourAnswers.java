package io.juncture.profiler.assessment.behaviour;

import io.juncture.profiler.assessment.Completeness;
import io.juncture.profiler.assessment.InvalidAnswersException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One person's answers to the whole inventory.
 *
 * @param byStatement the answer to each statement, by its id
 */
public record BehaviourAnswers(Map<String, Agreement> byStatement) {

  /**
   * @throws InvalidAnswersException when a statement has no answer or an answer no statement
   */
  public BehaviourAnswers {
    byStatement = Map.copyOf(byStatement);
    Completeness.check(BehaviourInventory.statements().stream().map(Statement::id).toList(), byStatement.keySet());
  }

  /** The answers as given, in the order of the statements. */
  public List<Agreement> inOrder() {
    return BehaviourInventory.statements().stream().map(this::to).toList();
  }

  /** The points of a trait's four statements, in their order, 1 to 5 each, reversed where the statement is. */
  public List<Integer> points(Trait trait) {
    return BehaviourInventory.statements(trait).stream()
        .map(statement -> statement.keying().points(to(statement)))
        .toList();
  }

  private Agreement to(Statement statement) {
    return Objects.requireNonNull(byStatement.get(statement.id()));
  }
}
