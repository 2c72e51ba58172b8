package io.juncture.profiler.assessment.questionnaire;

/**
 * One of the answers to choose from.
 *
 * @param value what is sent and stored, for example {@code mostly} or {@code A}
 * @param label what the person reads
 */
public record AnswerOption(String value, String label) {}
