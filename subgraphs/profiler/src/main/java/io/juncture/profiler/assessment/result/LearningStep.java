package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.difficulty.DifficultyLevel;

/**
 * One step of the suggested learning path.
 *
 * @param order 1 for the first
 * @param category what to learn
 * @param level where to begin in it, by the score reached
 * @param reason why, in one sentence for the person
 */
public record LearningStep(int order, Category category, DifficultyLevel level, String reason) {}
