package io.juncture.profiler.assessment.aptitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.assessment.aptitude.Choice.Chosen;
import io.juncture.profiler.assessment.aptitude.Choice.DontKnow;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AptitudeScoresTest {

  private static final ItemBank BANK = ItemBankReader.read();
  private static final AptitudeForm FORM = AptitudeForm.of(BANK, "session-1");

  @Test
  void countsAndScoresEachArea() {
    AptitudeScores scores = AptitudeScores.of(Takers.knowing(FORM, item -> item.area() == Area.SECURITY));
    assertThat(scores.overall()).extracting(AbilityScore::asked, AbilityScore::right).containsExactly(30, 5);
    assertThat(scores.areas().keySet()).containsExactly(Area.values());
    assertThat(scores.areas().get(Area.SECURITY)).extracting(AbilityScore::asked, AbilityScore::right).containsExactly(5, 5);
    assertThat(scores.areas().get(Area.DATA)).extracting(AbilityScore::asked, AbilityScore::right).containsExactly(5, 0);
    assertThat(scores.areas().get(Area.SECURITY).estimate().score()).isGreaterThan(60);
    assertThat(scores.areas().get(Area.DATA).estimate().score()).isLessThan(40);
  }

  @Test
  void reportsAbilityOnTheDocumentedScale() {
    AbilityScore overall = AptitudeScores.of(Takers.knowing(FORM, _ -> true)).overall();
    assertThat(overall.estimate().score()).isCloseTo(50 + 50 / 3.0 * overall.latent().mean(), within(0.005));
    assertThat(overall.estimate().standardError()).isCloseTo(50 / 3.0 * overall.latent().deviation(), within(0.005));
    assertThat(overall.estimate().score()).isGreaterThan(80);
  }

  @Test
  void oneMoreRightAnswerNeverLowersTheScore() {
    double before = 0;
    for (int known = 0; known <= 30; known++) {
      int count = known;
      double score = AptitudeScores.of(Takers.knowing(FORM, item -> FORM.items().indexOf(item) < count))
          .overall().latent().mean();
      assertThat(score).isGreaterThan(known == 0 ? -4 : before);
      before = score;
    }
  }

  @Test
  void aWrongOptionCountsLikeNotKnowing() {
    Item item = FORM.items().getFirst();
    for (Option option : Option.values()) {
      assertThat(new Chosen(option).isRight(item)).isEqualTo(option == item.key());
    }
    assertThat(new DontKnow().isRight(item)).isFalse();
  }

  @Test
  void refusesIncompleteAnswers() {
    assertThatExceptionOfType(InvalidAnswersException.class)
        .isThrownBy(() -> new AptitudeAnswers(FORM, Map.of("net-99", new DontKnow())))
        .satisfies(e -> assertThat(e.problems()).hasSize(31));
  }

  /** A thousand people drawn from the reference population, each with a form of their own. */
  @Test
  void aThousandSimulatedTestTakersRecoverTheirTrueAbility() {
    Random random = new Random(19820601);
    int takers = 1_000;
    double[] truths = new double[takers];
    double[] estimates = new double[takers];
    double squaredErrors = 0;
    double variances = 0;
    int covered = 0;
    for (int taker = 0; taker < takers; taker++) {
      double truth = random.nextGaussian();
      AptitudeForm form = AptitudeForm.of(BANK, "taker-" + taker);
      AbilityScore score = AptitudeScores.of(Takers.simulated(form, truth, random)).overall();
      truths[taker] = truth;
      estimates[taker] = score.latent().mean();
      double error = score.latent().mean() - truth;
      squaredErrors += error * error;
      variances += score.latent().deviation() * score.latent().deviation();
      covered += Math.abs(error) <= score.latent().deviation() ? 1 : 0;
    }
    assertThat(correlation(truths, estimates)).isGreaterThan(0.9);
    assertThat(squaredErrors / variances).as("errors are as large as the standard errors say").isBetween(0.9, 1.1);
    assertThat(covered / (double) takers).as("share within one standard error").isBetween(0.64, 0.72);
  }

  private static double correlation(double[] first, double[] second) {
    double n = first.length;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumYy = 0;
    double sumXy = 0;
    for (int index = 0; index < n; index++) {
      sumX += first[index];
      sumY += second[index];
      sumXx += first[index] * first[index];
      sumYy += second[index] * second[index];
      sumXy += first[index] * second[index];
    }
    return (n * sumXy - sumX * sumY) / Math.sqrt((n * sumXx - sumX * sumX) * (n * sumYy - sumY * sumY));
  }
}
