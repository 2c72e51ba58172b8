package io.juncture.profiler.result;

import io.juncture.profiler.assessment.integrity.IntegrityReport;
import io.juncture.profiler.assessment.result.BehaviouralProfile;
import io.juncture.profiler.assessment.result.EnhancedResults;
import io.juncture.profiler.assessment.result.GapAnalysis;
import io.juncture.profiler.assessment.result.LearningStep;
import io.juncture.profiler.assessment.result.OchMapping;
import io.juncture.profiler.assessment.result.ProfileResult;
import io.juncture.profiler.assessment.result.RankedTrack;
import io.juncture.profiler.result.ResultDocument.AntiCheat;
import io.juncture.profiler.result.ResultDocument.AreaExposure;
import io.juncture.profiler.result.ResultDocument.AreaScore;
import io.juncture.profiler.result.ResultDocument.Behaviour;
import io.juncture.profiler.result.ResultDocument.Enhanced;
import io.juncture.profiler.result.ResultDocument.GapList;
import io.juncture.profiler.result.ResultDocument.GapScore;
import io.juncture.profiler.result.ResultDocument.Och;
import io.juncture.profiler.result.ResultDocument.Step;
import io.juncture.profiler.result.ResultDocument.TrackFit;
import io.juncture.profiler.result.ResultDocument.TraitEstimate;
import java.util.Optional;

/** Turns what the assessment computed into what is stored. */
public final class ResultDocuments {

  private ResultDocuments() {}

  /**
   * @param device the fingerprint of the device that the session was completed on
   */
  public static ResultDocument of(ProfileResult result, IntegrityReport integrity, Optional<String> device) {
    return new ResultDocument(
        result.scores(),
        result.aptitudeBreakdown().entrySet().stream()
            .map(entry -> new AreaScore(entry.getKey(), entry.getValue().score(), entry.getValue().standardError()))
            .toList(),
        behaviour(result.behaviouralProfile()),
        result.technicalExposure(),
        result.difficulty(),
        result.strengths(),
        gaps(result.gaps()),
        result.tracks().stream().map(ResultDocuments::track).toList(),
        result.learningPath().stream().map(ResultDocuments::step).toList(),
        result.persona(),
        och(result.ochMapping()),
        enhanced(result.enhanced()),
        new AntiCheat(integrity.score(), integrity.suspiciousPatterns(), integrity.findings(), device.orElse(null)));
  }

  private static Behaviour behaviour(BehaviouralProfile profile) {
    return new Behaviour(
        profile.traits().entrySet().stream()
            .map(entry -> new TraitEstimate(entry.getKey(), entry.getValue().score(), entry.getValue().standardError()))
            .toList(),
        profile.strengths().strengths(),
        profile.strengths().areasForGrowth());
  }

  private static GapList gaps(GapAnalysis analysis) {
    return new GapList(
        analysis.gaps().stream()
            .map(gap -> new GapScore(gap.category().key(), gap.category().type(), gap.score(), gap.priority()))
            .toList(),
        analysis.skillCodes());
  }

  private static TrackFit track(RankedTrack ranked) {
    return new TrackFit(ranked.track(), ranked.track().id(), ranked.track().title(), ranked.rank(), ranked.fit(),
        ranked.confidence());
  }

  private static Step step(LearningStep step) {
    return new Step(step.order(), step.category().key(), step.level(), step.reason(), step.category().skillCodes());
  }

  private static Och och(OchMapping mapping) {
    return new Och(mapping.track(), mapping.track().id(), mapping.entryLevel(), mapping.maxMissionDifficulty(),
        mapping.skillCodes());
  }

  private static Enhanced enhanced(EnhancedResults results) {
    return new Enhanced(
        results.readiness(),
        results.selfAssessment(),
        results.exposure().overall(),
        results.exposure().areas().entrySet().stream()
            .map(entry -> new AreaExposure(entry.getKey(), entry.getValue()))
            .toList(),
        results.runnerUp(),
        results.margin());
  }
}
