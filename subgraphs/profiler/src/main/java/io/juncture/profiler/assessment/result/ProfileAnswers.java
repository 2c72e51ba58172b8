package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.aptitude.AptitudeAnswers;
import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.ExposureAnswers;
import io.juncture.profiler.assessment.statement.ValueStatement;

/**
 * Everything that a person answered in one session; complete by construction.
 *
 * @param behaviour the behaviour inventory
 * @param aptitude the aptitude test
 * @param exposure technical exposure
 * @param difficulty the level chosen
 * @param statement the value statement
 */
public record ProfileAnswers(
    BehaviourAnswers behaviour,
    AptitudeAnswers aptitude,
    ExposureAnswers exposure,
    DifficultyLevel difficulty,
    ValueStatement statement) {}
