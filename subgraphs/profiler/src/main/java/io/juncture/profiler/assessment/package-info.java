/**
 * The profiler's assessment as pure code, without framework or database: a function of the answers alone, so that the same
 * answers give the same results. {@link io.juncture.profiler.assessment.questionnaire.Questionnaire} asks the questions of a
 * session and reads what was answered, {@link io.juncture.profiler.assessment.result.ProfileResult} is the whole of it,
 * {@link io.juncture.profiler.assessment.integrity.IntegrityReport} judges how the answers came about. All formulas with
 * their constants, sources and a worked example are in {@code subgraphs/profiler/SCORING.md}, which tests compare with the code. Each stands
 * with the type that computes it, too:
 * <ul>
 * <li>the reported scale: {@link io.juncture.profiler.assessment.Latent}, {@link io.juncture.profiler.assessment.Estimate}
 * <li>traits and the behavioural score: {@link io.juncture.profiler.assessment.behaviour.TraitScore},
 *     {@link io.juncture.profiler.assessment.behaviour.BehaviourScores}; Cronbach's alpha of a cohort:
 *     {@link io.juncture.profiler.assessment.behaviour.InternalConsistency}
 * <li>ability: {@link io.juncture.profiler.assessment.aptitude.ItemCurve}, {@code AbilityEstimator}; the choice of items:
 *     {@link io.juncture.profiler.assessment.aptitude.AptitudeForm}
 * <li>exposure: {@link io.juncture.profiler.assessment.exposure.ExposureScores}; levels:
 *     {@link io.juncture.profiler.assessment.difficulty.DifficultyLevel}
 * <li>overall score: {@link io.juncture.profiler.assessment.result.ProfileScores}; tracks and their confidence: {@code TrackProfile},
 *     {@code TrackRanking}, {@code TopProbability}; {@link io.juncture.profiler.assessment.result.Strengths},
 *     {@link io.juncture.profiler.assessment.result.GapAnalysis}, {@code LearningPath}
 * </ul>
 */
@NullMarked
package io.juncture.profiler.assessment;

import org.jspecify.annotations.NullMarked;
