package io.juncture.profiler.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.result.Category.Knowledge;
import io.juncture.profiler.assessment.result.Category.TechnicalExposure;
import io.juncture.profiler.assessment.result.Gap.Priority;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapAnalysisTest {

  @Test
  void findsWhatIsBelowSixtyLowestFirst() {
    GapAnalysis analysis = GapAnalysis.of(
        Scores.aptitude(Map.of(Area.NETWORKING, 45.5, Area.DATA, 60.0)), Scores.exposure(55));
    assertThat(analysis.gaps()).containsExactly(
        new Gap(new Knowledge(Area.NETWORKING), 45.5, Priority.HIGH),
        new Gap(new TechnicalExposure(), 55, Priority.MEDIUM));
    assertThat(analysis.gaps()).extracting(gap -> gap.category().key()).containsExactly("networking", "technical_exposure");
    assertThat(analysis.gaps()).extracting(gap -> gap.category().type()).containsExactly("aptitude", "technical");
    assertThat(analysis.gaps()).extracting(gap -> gap.priority().key()).containsExactly("high", "medium");
    assertThat(analysis.skillCodes()).containsExactly("NET", "NETW", "TCPIP", "TECH", "BASICS");
  }

  @Test
  void isUrgentBelowFifty() {
    assertThat(GapAnalysis.of(Scores.aptitude(Map.of(Area.DATA, 50.0, Area.SYSTEMS, 49.99)), Scores.exposure(80)).gaps())
        .extracting(Gap::priority).containsExactly(Priority.HIGH, Priority.MEDIUM);
  }

  @Test
  void isEmptyForWhomNothingLacks() {
    GapAnalysis analysis = GapAnalysis.of(Scores.aptitude(Map.of()), Scores.exposure(60));
    assertThat(analysis.gaps()).isEmpty();
    assertThat(analysis.skillCodes()).isEmpty();
  }
}
