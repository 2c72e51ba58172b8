package io.juncture.profiler.result;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.difficulty.SelfAssessment;
import io.juncture.profiler.assessment.integrity.Finding;
import io.juncture.profiler.assessment.integrity.SuspiciousPattern;
import io.juncture.profiler.assessment.result.FuturePersona;
import io.juncture.profiler.assessment.result.Gap.Priority;
import io.juncture.profiler.assessment.result.ProfileScores;
import io.juncture.profiler.assessment.result.Strengths;
import io.juncture.profiler.assessment.result.Track;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Results in the form in which they are stored as JSON and shown: the parts are the GraphQL types of {@code ProfilerResult}'s fields.
 * What each value means stands with the assessment's types and in the schema.
 */
public record ResultDocument(
    ProfileScores scores,
    List<AreaScore> aptitudeBreakdown,
    Behaviour behaviouralProfile,
    Estimate technicalExposure,
    DifficultyLevel difficulty,
    Strengths strengths,
    GapList gaps,
    List<TrackFit> tracks,
    List<Step> learningPath,
    FuturePersona persona,
    Och ochMapping,
    Enhanced enhanced,
    AntiCheat antiCheat) {

  /** {@code ProfilerAreaScore}. */
  public record AreaScore(Area area, double score, double standardError) {}

  /** {@code ProfilerBehaviour}. */
  public record Behaviour(List<TraitEstimate> traits, List<String> strengths, List<String> areasForGrowth) {}

  /** {@code ProfilerTraitScore}. */
  public record TraitEstimate(Trait trait, double score, double standardError) {}

  /** {@code ProfilerGapAnalysis}. */
  public record GapList(List<GapScore> gaps, List<String> recommendedSkillCodes) {}

  /** {@code ProfilerGap}. */
  public record GapScore(String category, String type, double score, Priority priority) {}

  /** {@code ProfilerTrackFit}. */
  public record TrackFit(Track track, UUID id, String title, int rank, Estimate fit, double confidence) {}

  /** {@code ProfilerLearningStep}. */
  public record Step(int order, String category, DifficultyLevel level, String reason, List<String> skillCodes) {}

  /** {@code ProfilerOchMapping}. */
  public record Och(Track track, UUID trackId, DifficultyLevel entryLevel, int maxMissionDifficulty, List<String> skillCodes) {}

  /** {@code ProfilerEnhancedResults}. */
  public record Enhanced(
      DifficultyLevel readiness,
      SelfAssessment selfAssessment,
      Estimate technicalExposure,
      List<AreaExposure> exposureByArea,
      Track runnerUp,
      double margin) {}

  /** {@code ProfilerAreaExposure}. */
  public record AreaExposure(Area area, double score) {}

  /** {@code ProfilerAntiCheat}. */
  public record AntiCheat(
      double score, List<SuspiciousPattern> suspiciousPatterns, List<Finding> findings, @Nullable String deviceFingerprint) {}
}
