package io.juncture.profiler.assessment.aptitude;

import static io.juncture.profiler.assessment.Documentation.description;
import static io.juncture.profiler.assessment.Documentation.number;
import static io.juncture.profiler.assessment.Documentation.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.AptitudeAnswers.Marked;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentedAptitudeTest {

  @Test
  void form() {
    int areas = Area.values().length;
    assertThat(page()).contains(areas * AptitudeForm.ITEMS_PER_AREA + " items, " + AptitudeForm.ITEMS_PER_AREA + " from each of the " + areas
        + " areas").contains("cut into " + AptitudeForm.ITEMS_PER_AREA + " layers");
  }

  @Test
  void estimate() {
    String nodes = AbilityEstimator.NODES + " nodes from " + number(-AbilityEstimator.REACH) + " to " + number(AbilityEstimator.REACH);
    assertThat(page()).contains(nodes);
    assertThat(description("ProfilerScores", "aptitude")).contains(nodes).contains("1 / (1 + exp(−a(θ − b)))");
  }

  @Test
  void parameters() {
    assertThat(page()).contains("a (" + range(ItemCurve::discrimination) + ") and b (" + range(ItemCurve::difficulty) + ")");
  }

  @Test
  void example() {
    Latent latent = AbilityEstimator.estimate(List.of(marked(1.0, -1, true), marked(1.5, 0, true), marked(1.2, 1, false)));
    assertThat(page()).contains("1.0, −1 (right), 1.5, 0 (right) and 1.2, 1 (wrong): mean " + number(latent.mean(), 4) + ", deviation "
        + number(latent.deviation(), 4) + ": score " + number(latent.estimate().score(), 2) + " ± "
        + number(latent.estimate().standardError(), 2));
  }

  private static String range(ToDoubleFunction<ItemCurve> parameter) {
    DoubleSummaryStatistics range = ItemBankReader.read().items().stream().map(Item::curve)
        .collect(Collectors.summarizingDouble(parameter));
    return number(range.getMin(), 1) + " to " + number(range.getMax(), 1);
  }

  private static Marked marked(double discrimination, double difficulty, boolean right) {
    return new Marked(new Item("x", Area.DATA, new ItemCurve(discrimination, difficulty), "?", List.of("1", "2", "3", "4"), Option.A, "!"),
        right);
  }
}
