package io.juncture.profiler.assessment.behaviour;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How well the statements of a trait agree with each other in the answers of many people. */
public final class InternalConsistency {

  private InternalConsistency() {}

  /** Cronbach's alpha of each trait in a cohort's answers; see {@link #alpha}. */
  public static Map<Trait, OptionalDouble> of(Collection<BehaviourAnswers> cohort) {
    Map<Trait, OptionalDouble> alphas = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      alphas.put(trait, alpha(cohort.stream().map(answers -> answers.points(trait)).toList()));
    }
    return alphas;
  }

  /**
   * Cronbach's alpha (Cronbach 1951, Psychometrika 16, 297-334): k/(k − 1) · (1 − sum of the items' variances / variance of the
   * sums), variances with n − 1.
   *
   * @param answers one row for each person, as many points in each row, already reversed where the item is
   * @return at most 1, negative when items contradict each other; empty for fewer than two people or items, and when all people
   *     have the same sum
   */
  static OptionalDouble alpha(List<List<Integer>> answers) {
    int people = answers.size();
    int items = answers.isEmpty() ? 0 : answers.getFirst().size();
    if (people < 2 || items < 2) {
      return OptionalDouble.empty();
    }
    double itemVariances = IntStream.range(0, items)
        .mapToDouble(item -> variance(answers.stream().mapToInt(row -> row.get(item)).toArray()))
        .sum();
    double sumVariance = variance(answers.stream()
        .mapToInt(row -> row.stream().mapToInt(Integer::intValue).sum())
        .toArray());
    return sumVariance == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(items / (items - 1.0) * (1 - itemVariances / sumVariance));
  }

  private static double variance(int[] values) {
    double mean = IntStream.of(values).average().orElseThrow();
    return IntStream.of(values).mapToDouble(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
  }
}
