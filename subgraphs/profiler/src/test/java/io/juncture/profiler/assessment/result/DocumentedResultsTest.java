package io.juncture.profiler.assessment.result;

import static io.juncture.profiler.assessment.Documentation.description;
import static io.juncture.profiler.assessment.Documentation.number;
import static io.juncture.profiler.assessment.Documentation.page;
import static io.juncture.profiler.assessment.Documentation.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.AptitudeScores;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.behaviour.Inventories;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.result.Category.Knowledge;
import io.juncture.profiler.assessment.result.Category.TechnicalExposure;
import io.juncture.profiler.assessment.result.Quality.Ability;
import io.juncture.profiler.assessment.result.Quality.Disposition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedResultsTest {

  static Stream<Quality> qualities() {
    return Stream.concat(Stream.of(Area.values()).map(Ability::new), Stream.of(Trait.values()).map(Disposition::new));
  }

  static Stream<Category> categories() {
    return Stream.concat(Stream.of(Area.values()).map(Knowledge::new), Stream.of(new TechnicalExposure()));
  }

  @ParameterizedTest
  @EnumSource
  void partsOfATrackInTheSchema(Track track) {
    String parts = qualities().filter(quality -> part(track, quality) > 0)
        .map(quality -> key(quality).replace('_', ' ') + " " + part(track, quality))
        .collect(Collectors.joining(", ", "Parts: ", "."));
    assertThat(description("ProfilerTrack", track)).endsWith(parts);
  }

  @ParameterizedTest
  @MethodSource("qualities")
  void partsOfTracksOnThePage(Quality quality) {
    assertThat(page()).contains(row(Stream.concat(Stream.of(key(quality)),
        Arrays.stream(Track.values()).map(track -> part(track, quality))).toArray()));
  }

  /** The weight that is computed with is the part by the root of the sum of squares that the page tells. */
  @Test
  void sumsOfSquares() {
    List<Integer> sums = Arrays.stream(Track.values())
        .map(track -> qualities().mapToInt(quality -> part(track, quality) * part(track, quality)).sum()).toList();
    assertThat(page()).contains(row(Stream.concat(Stream.of("sum of squares"), sums.stream()).toArray()));
    for (Track track : Track.values()) {
      TrackProfile.of(track).weights().forEach((quality, weight) ->
          assertThat(weight).isEqualTo(part(track, quality) / Math.sqrt(sums.get(track.ordinal()))));
    }
  }

  @Test
  void confidence() {
    assertThat(page()).contains(TopProbability.POINTS + " points");
    assertThat(description("ProfilerTrackFit", "confidence")).contains(TopProbability.POINTS + " points");
  }

  @ParameterizedTest
  @MethodSource("qualities")
  void words(Quality quality) {
    Strengths strong = Strengths.of(Map.of(quality, new Latent(2, 0.5)));
    Strengths weak = Strengths.of(Map.of(quality, new Latent(-2, 0.5)));
    String strength = strong.strengths().getFirst();
    String growth = weak.areasForGrowth().getFirst();
    assertThat(page()).contains(row(key(quality), strength, growth));
  }

  @ParameterizedTest
  @MethodSource("categories")
  void skillCodes(Category category) {
    String codes = String.join(", ", category.skillCodes());
    assertThat(page()).contains(row(category.key(), codes));
    assertThat(switch (category) {
      case Knowledge(Area area) -> description("ProfilerArea", area);
      case TechnicalExposure() -> description("ProfilerGapAnalysis", "recommendedSkillCodes");
    }).contains("Skill codes: " + codes + ".");
  }

  @Test
  void limits() {
    assertThat(page()).contains("with a score below " + number(GapAnalysis.ENOUGH) + "; below " + number(GapAnalysis.URGENT) + " its priority is high")
        .contains("technical exposure first when it is below " + number(LearningPath.LITTLE_EXPOSURE) + "; then at most " + LearningPath.AREAS
            + " areas");
    assertThat(description("ProfilerGapAnalysis")).contains("below " + number(GapAnalysis.ENOUGH));
    assertThat(description("ProfilerGap", "score")).contains("less than " + number(GapAnalysis.ENOUGH));
    assertThat(description("ProfilerPriority", Gap.Priority.HIGH)).contains("below " + number(GapAnalysis.URGENT));
    assertThat(description("ProfilerResult", "learningPath"))
        .contains("below " + number(LearningPath.LITTLE_EXPOSURE)).contains("at most " + LearningPath.AREAS + " areas");
  }

  @Test
  void exampleOfResults() {
    Map<Area, Double> areas = Map.of(Area.NETWORKING, 60.0, Area.SECURITY, 65.0, Area.PROGRAMMING, 50.0, Area.DATA, 45.0,
        Area.SYSTEMS, 55.0, Area.ANALYTICAL_REASONING, 60.0);
    AptitudeScores aptitude = Scores.aptitude(areas, 0.6);
    BehaviourScores behaviour = BehaviourScores.of(Inventories.answers("41355" + "25441" + "14221" + "32215"));
    Map<Quality, Latent> qualities = Quality.measured(aptitude, behaviour);
    List<RankedTrack> ranking = TrackRanking.of(qualities);
    String page = page();
    assertThat(page).contains(row(Stream.concat(Stream.of("score"),
        Arrays.stream(Area.values()).map(area -> number(areas.get(area), 0))).toArray()));
    assertThat(page).contains(ranking.stream()
        .map(each -> row(each.track().key(), number(each.fit().score(), 2), number(each.fit().standardError(), 2), number(each.confidence(), 2)))
        .collect(Collectors.joining(" ")));
    Strengths strengths = Strengths.of(qualities);
    assertThat(page).contains("Strengths: " + String.join(", ", strengths.strengths()) + ".")
        .contains("Areas for growth: " + String.join(", ", strengths.areasForGrowth()) + ".");
    assertThat(page).contains("Gaps: " + GapAnalysis.of(aptitude, Scores.exposure(50)).gaps().stream()
        .map(gap -> gap.category().key() + " (" + gap.priority().key() + ")").collect(Collectors.joining(", ")) + ".");
    assertThat(LearningPath.of(ranking.getFirst().track(), aptitude, Scores.exposure(50)))
        .extracting(step -> step.category().key()).containsExactly("programming", "security", "systems");
    assertThat(page).contains("Learning path: programming (3/12 · 50 = 12.5), security (3/12 · 35 = 8.75), systems (2/12 · 45 = 7.5).");
    Estimate overall = ProfileScores.of(new Estimate(58.23, 6), behaviour.overall()).overall();
    assertThat(page).contains(
        "aptitude score of 58.23 ± 6.00, overall " + number(overall.score(), 2) + " ± " + number(overall.standardError(), 2));
  }

  private static int part(Track track, Quality quality) {
    TrackProfile profile = TrackProfile.of(track);
    return switch (quality) {
      case Ability(Area area) -> profile.abilities().getOrDefault(area, 0);
      case Disposition(Trait trait) -> profile.dispositions().getOrDefault(trait, 0);
    };
  }

  private static String key(Quality quality) {
    return switch (quality) {
      case Ability(Area area) -> area.key();
      case Disposition(Trait trait) -> trait.key();
    };
  }
}
