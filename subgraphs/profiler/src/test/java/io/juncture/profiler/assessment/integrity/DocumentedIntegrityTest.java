package io.juncture.profiler.assessment.integrity;

import static io.juncture.profiler.assessment.Documentation.description;
import static io.juncture.profiler.assessment.Documentation.number;
import static io.juncture.profiler.assessment.Documentation.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedIntegrityTest {

  static Stream<Index> indices() {
    return Stream.of(IntegrityReport.LONG_STRING, IntegrityReport.FAST_ANSWERS, IntegrityReport.RAPID_GUESSING,
        IntegrityReport.INCONSISTENT_ANSWERS, IntegrityReport.FOCUS_LOSS, IntegrityReport.DEVICE_CHANGE);
  }

  @Test
  void everyPattern() {
    assertThat(indices().map(Index::pattern)).containsExactly(SuspiciousPattern.values());
  }

  @ParameterizedTest
  @MethodSource("indices")
  void slope(Index index) {
    String named = switch (index.pattern()) {
      case RAPID_GUESSING -> "above " + number(index.named());
      case INCONSISTENT_ANSWERS -> number(index.named()) + " down";
      case LONG_STRING, FAST_ANSWERS, FOCUS_LOSS, DEVICE_CHANGE -> number(index.named()) + " on";
    };
    assertThat(page()).containsPattern("\\| " + index.pattern().key() + " \\| [^|]+ \\| " + number(index.none()) + " \\| "
        + number(index.full()) + " \\| " + number(index.most()) + " \\| " + named + " \\|");
    assertThat(description("ProfilerSuspiciousPattern", index.pattern())).endsWith("Named " + (named.startsWith("above") ? "" : "from ") + named
        + "; evidence 0 at " + number(index.none()) + ", " + number(index.most()) + " at " + number(index.full()) + ".");
  }

  @Test
  void limitsOfTime() {
    String reading = "answered in less than " + IntegrityReport.READING.toSeconds() + " s";
    String solving = "chosen in less than " + IntegrityReport.SOLVING.toSeconds() + " s";
    assertThat(page()).contains(reading).contains(solving);
    assertThat(description("ProfilerSuspiciousPattern", SuspiciousPattern.FAST_ANSWERS)).contains(reading);
    assertThat(description("ProfilerSuspiciousPattern", SuspiciousPattern.RAPID_GUESSING)).contains(solving);
  }

  @Test
  void example() {
    double trust = (1 - IntegrityReport.LONG_STRING.evidence(7))
        * (1 - IntegrityReport.FAST_ANSWERS.evidence(2 / 20.0))
        * (1 - IntegrityReport.RAPID_GUESSING.evidence(6 / 30.0))
        * (1 - IntegrityReport.INCONSISTENT_ANSWERS.evidence(0.6))
        * (1 - IntegrityReport.FOCUS_LOSS.evidence(3))
        * (1 - IntegrityReport.DEVICE_CHANGE.evidence(0));
    assertThat(page()).contains("100 · (1 − 0.68 · 0.8 · 0.8571) = " + number(100 * (1 - trust), 2) + "; named: rapid_guessing");
  }
}
