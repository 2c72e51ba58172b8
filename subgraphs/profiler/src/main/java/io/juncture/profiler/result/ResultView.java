package io.juncture.profiler.result;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.result.FuturePersona;
import io.juncture.profiler.assessment.result.ProfileScores;
import io.juncture.profiler.result.ResultDocument.AntiCheat;
import io.juncture.profiler.result.ResultDocument.AreaScore;
import io.juncture.profiler.result.ResultDocument.Behaviour;
import io.juncture.profiler.result.ResultDocument.Enhanced;
import io.juncture.profiler.result.ResultDocument.GapList;
import io.juncture.profiler.result.ResultDocument.Och;
import io.juncture.profiler.result.ResultDocument.Step;
import io.juncture.profiler.result.ResultDocument.TrackFit;
import java.time.OffsetDateTime;
import java.util.List;

/** The GraphQL type {@code ProfilerResult}. */
public record ResultView(Taker taker, StoredResult result) {

  public String sessionId() {
    return result.sessionId().toString();
  }

  public OffsetDateTime completedAt() {
    return result.completedAt();
  }

  /** There are results of completed sessions only, and those are locked. */
  public boolean locked() {
    return true;
  }

  public ProfileScores scores() {
    return document().scores();
  }

  public List<AreaScore> aptitudeBreakdown() {
    return document().aptitudeBreakdown();
  }

  public Behaviour behaviouralProfile() {
    return document().behaviouralProfile();
  }

  public Estimate technicalExposure() {
    return document().technicalExposure();
  }

  public DifficultyLevel difficultySelection() {
    return document().difficulty();
  }

  public List<String> strengths() {
    return document().strengths().strengths();
  }

  public List<String> areasForGrowth() {
    return document().strengths().areasForGrowth();
  }

  public GapList gapAnalysis() {
    return document().gaps();
  }

  public TrackFit recommendedTrack() {
    return document().tracks().getFirst();
  }

  public List<TrackFit> tracks() {
    return document().tracks();
  }

  public List<Step> learningPath() {
    return document().learningPath();
  }

  public FuturePersona futureYou() {
    return document().persona();
  }

  public Och ochMapping() {
    return document().ochMapping();
  }

  public Enhanced enhancedResults() {
    return document().enhanced();
  }

  public AntiCheat antiCheat() {
    return document().antiCheat();
  }

  private ResultDocument document() {
    return result.document();
  }
}
