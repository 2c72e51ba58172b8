package io.juncture.profiler.session;

import java.time.Duration;

/**
 * A stored answer.
 *
 * @param questionId the question
 * @param value an option's value or a text
 * @param responseTime from showing the question to its first answer, not knowing apart
 */
public record Answer(String questionId, String value, Duration responseTime) {}
