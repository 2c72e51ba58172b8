package io.juncture.profiler.assessment.behaviour;

import static io.juncture.profiler.assessment.Documentation.description;
import static io.juncture.profiler.assessment.Documentation.number;
import static io.juncture.profiler.assessment.Documentation.page;
import static io.juncture.profiler.assessment.Documentation.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentedTraitsTest {

  @ParameterizedTest
  @EnumSource
  void normAndWeight(Trait trait) {
    TraitNorm norm = TraitNorm.of(trait);
    String mean = number(norm.mean(), 0);
    String deviation = number(norm.deviation(), 0);
    String reliability = number(norm.reliability(), 2);
    String weight = number(9 * BehaviourScores.weight(trait), 0) + "/9";
    String strength = number(scores(norm, Latent::likelyAboveAverage).min().orElseThrow(), 2);
    String growth = number(scores(norm, Latent::likelyBelowAverage).max().orElseThrow(), 2);
    assertThat(page()).contains(
        row(trait.key(), mean, deviation, reliability, number(norm.standardError(), 2), weight, strength, growth));
    assertThat(description("ProfilerTrait", trait)).endsWith(String.format(Locale.ROOT,
        "Norm: mean %s, deviation %s, reliability %s. A strength from %s, an area for growth up to %s. Weight %s.",
        mean, deviation, reliability, strength, growth, weight));
  }

  @ParameterizedTest
  @EnumSource
  void exampleOfATrait(Trait trait) {
    TraitScore score = example().traits().get(trait);
    assertThat(page()).contains(row(trait.key(), number(score.estimate().score(), 2),
        number(score.latent().mean(), 4), number(score.latent().deviation(), 4)));
  }

  @Test
  void exampleOfTheBehaviouralScore() {
    Estimate overall = example().overall();
    assertThat(page())
        .contains("/ 9 = " + number(overall.score(), 2) + " ± " + number(overall.standardError(), 2));
  }

  private static BehaviourScores example() {
    return BehaviourScores.of(Inventories.answers("41355" + "25441" + "14221" + "32215"));
  }

  /** Those scores of a trait about which the condition holds. */
  private static DoubleStream scores(TraitNorm norm, Predicate<Latent> condition) {
    return IntStream.rangeClosed(4, 20)
        .mapToObj(sum -> TraitScore.of(IntStream.range(0, 4).mapToObj(statement -> (sum + statement) / 4).toList(), norm))
        .filter(score -> condition.test(score.latent()))
        .mapToDouble(score -> score.estimate().score());
  }
}
