package io.juncture.profiler.session;

import io.juncture.profiler.session.AnswerSheet.Given;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The GraphQL input of the same name; {@link AnswerCheck} says what it may be. */
record AnswerProfilerQuestionsInput(
    List<AnswerInput> answers,
    @Nullable Integer focusLosses,
    @Nullable String deviceFingerprint,
    @Nullable Integer expectedVersion) {

  /** The GraphQL input {@code ProfilerAnswerInput}. */
  record AnswerInput(String questionId, String value, @Nullable Integer responseTimeMs) {}

  AnswerSheet sheet() {
    return new AnswerSheet(
        answers.stream().map(answer -> new Given(answer.questionId(), answer.value(), optional(answer.responseTimeMs()))).toList(),
        optional(focusLosses),
        Optional.ofNullable(deviceFingerprint),
        optional(expectedVersion));
  }

  static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
