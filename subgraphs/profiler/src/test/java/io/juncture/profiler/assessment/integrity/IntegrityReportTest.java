package io.juncture.profiler.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import io.juncture.profiler.assessment.behaviour.Inventories;
import io.juncture.profiler.assessment.behaviour.Trait;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityReportTest {

  private static final BehaviourAnswers ATTENTIVE = Inventories.earning(Map.of(Trait.EXTRAVERSION, 4, Trait.OPENNESS, 5));

  @Test
  void findsNothingInAnAttentiveSession() {
    IntegrityReport report = IntegrityReport.of(
        new SessionTrace(ATTENTIVE, times(0, 20), times(0, 30), 0, 1, List.of("laptop", "laptop")));
    assertThat(report.score()).isZero();
    assertThat(report.suspiciousPatterns()).isEmpty();
    assertThat(report.findings()).extracting(Finding::pattern).containsExactly(SuspiciousPattern.values());
  }

  /**
   * By hand: twenty equal answers 0.8, consistency not defined, 6 of 20 fast 0.9 · (0.3 − 0.1) / 0.4 = 0.45, 3 of 30 rapid 0, no
   * focus lost 0, one other device 0.5 / 2 = 0.25: 1 − 0.2 · 0.55 · 0.75 = 0.9175.
   */
  @Test
  void agreesWithAScoringByHand() {
    IntegrityReport report = IntegrityReport.of(new SessionTrace(
        Inventories.answers("4".repeat(20)), times(6, 20), times(3, 30), 0, 0, List.of("laptop", "phone")));
    assertThat(report.score()).isEqualTo(91.75);
    assertThat(report.suspiciousPatterns())
        .containsExactly(SuspiciousPattern.LONG_STRING, SuspiciousPattern.DEVICE_CHANGE);
    assertThat(report.findings()).extracting(Finding::value).containsExactly(20.0, 0.3, 0.1, 0.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"9, 0.9, false", "10, 0.9, true", "12, 0.9, true"})
  void namesFastAnswersFromHalfOfTheStatementsOn(int fast, double most, boolean named) {
    Finding finding = finding(SuspiciousPattern.FAST_ANSWERS,
        new SessionTrace(ATTENTIVE, times(fast, 20), List.of(), 0, 0, List.of()));
    assertThat(finding.suspicious()).isEqualTo(named);
    assertThat(finding.evidence()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"3, 0, false", "4, 0.0667, true", "9, 0.4, true", "15, 0.8, true", "30, 0.8, true"})
  void namesRapidGuessingWhenEffortFallsBelowNineTenths(int rapid, double evidence, boolean named) {
    Finding finding = finding(SuspiciousPattern.RAPID_GUESSING,
        new SessionTrace(ATTENTIVE, List.of(), times(rapid, 30), 0, 0, List.of()));
    assertThat(finding.evidence()).isCloseTo(evidence, within(1e-4));
    assertThat(finding.suspicious()).isEqualTo(named);
  }

  /** Three of thirty guessed at fast are a tenth, which is not named, however few of the others were answered. */
  @Test
  void notKnowingIsNoGuess() {
    assertThat(finding(SuspiciousPattern.RAPID_GUESSING,
        new SessionTrace(ATTENTIVE, List.of(), times(3, 5), 25, 0, List.of())).value()).isEqualTo(0.1);
    assertThat(finding(SuspiciousPattern.RAPID_GUESSING,
        new SessionTrace(ATTENTIVE, List.of(), List.of(), 30, 0, List.of())).value()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "1, 0, false", "4, 0.2143, false", "5, 0.2857, true", "8, 0.5, true", "80, 0.5, true"})
  void countsLossesOfFocus(int losses, double evidence, boolean named) {
    Finding finding = finding(SuspiciousPattern.FOCUS_LOSS,
        new SessionTrace(ATTENTIVE, List.of(), List.of(), 0, losses, List.of()));
    assertThat(finding.evidence()).isCloseTo(evidence, within(1e-4));
    assertThat(finding.suspicious()).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "a, 0", "aaa, 0", "aab, 0.25", "aba, 0.5", "abab, 0.5"})
  void countsChangesOfDevice(String devices, double evidence) {
    assertThat(finding(SuspiciousPattern.DEVICE_CHANGE,
        new SessionTrace(ATTENTIVE, List.of(), List.of(), 0, 0, devices.chars().mapToObj(String::valueOf).toList())).evidence())
        .isEqualTo(evidence);
  }

  @Test
  void suspectsWhoAnswersAtRandomAndFast() {
    Random random = new Random(2016);
    List<Double> scores = Stream.generate(() -> Inventories.answersBy(_ -> random.nextInt(5) + 1))
        .limit(100)
        .map(answers -> IntegrityReport.of(new SessionTrace(answers, times(16, 20), times(20, 30), 0, 0, List.of())).score())
        .toList();
    assertThat(scores).allSatisfy(score -> assertThat(score).isGreaterThan(95));
    assertThat(Collections.max(scores)).isLessThan(100);
  }

  @Test
  void refusesImpossibleTraces() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionTrace(ATTENTIVE, List.of(), List.of(), 0, -1, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionTrace(ATTENTIVE, List.of(), List.of(), -1, 0, List.of()));
  }

  private static Finding finding(SuspiciousPattern pattern, SessionTrace trace) {
    return IntegrityReport.of(trace).findings().stream()
        .filter(finding -> finding.pattern() == pattern).findFirst().orElseThrow();
  }

  /** Some times of one second, the others just long enough. */
  private static List<Duration> times(int fast, int all) {
    return Stream.concat(
        Collections.nCopies(fast, Duration.ofMillis(1_000)).stream(),
        Collections.nCopies(all - fast, Duration.ofMillis(3_000)).stream()).toList();
  }
}
