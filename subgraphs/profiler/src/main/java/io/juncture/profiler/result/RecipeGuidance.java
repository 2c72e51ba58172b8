package io.juncture.profiler.result;

import io.juncture.profiler.result.ResultDocument.GapScore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code ProfilerRecipeGuidance}. */
public record RecipeGuidance(
    Gaps gapAnalysis, int totalGaps, int totalSkills, Status profilerStatus, @Nullable String message) {

  /** The GraphQL type {@code ProfilerRecipeGaps}. */
  public record Gaps(
      List<GapScore> gaps,
      List<String> recommendedSkillCodes,
      @Nullable Double aptitudeScore,
      @Nullable Double technicalExposureScore) {}

  /** The GraphQL type {@code ProfilerStatus}. */
  public record Status(
      boolean accessible, @Nullable String sessionId, boolean hasScores, boolean hasBreakdown, String message) {}

  static RecipeGuidance of(Optional<ResultView> result) {
    return result.map(RecipeGuidance::by).orElseGet(RecipeGuidance::withoutResults);
  }

  private static RecipeGuidance by(ResultView result) {
    List<GapScore> gaps = result.gapAnalysis().gaps();
    List<String> skills = result.gapAnalysis().recommendedSkillCodes();
    return new RecipeGuidance(
        new Gaps(gaps, skills, result.scores().aptitude().score(), result.technicalExposure().score()),
        gaps.size(),
        skills.size(),
        new Status(true, result.sessionId(), true, !result.aptitudeBreakdown().isEmpty(), "Profiler results accessible"),
        null);
  }

  private static RecipeGuidance withoutResults() {
    return new RecipeGuidance(
        new Gaps(List.of(), List.of(), null, null),
        0,
        0,
        new Status(false, null, false, false, "No profiler session found"),
        "Complete profiler to get personalized recipe recommendations");
  }
}
