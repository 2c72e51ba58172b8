package io.juncture.profiler.session;

import io.juncture.profiler.session.AnswerSheet.Given;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The GraphQL input of the same name. */
record AnswerProfilerQuestionsInput(
    @Size(max = MOST_ANSWERS, message = "must be at most {max} answers") List<@Valid AnswerInput> answers,
    @Nullable @Min(0) @Max(MOST_LOSSES) Integer focusLosses,
    @Nullable @Size(min = 1, max = DeviceInput.LONGEST_FINGERPRINT) String deviceFingerprint,
    @Nullable Integer expectedVersion) {

  private static final int MOST_ANSWERS = 100;
  private static final int MOST_LOSSES = 10_000;
  private static final int LONGEST_VALUE = 4_000;
  private static final int A_DAY = 86_400_000;

  /** The GraphQL input {@code ProfilerAnswerInput}. */
  record AnswerInput(
      @NotBlank @Size(max = 100) String questionId,
      @Size(max = LONGEST_VALUE) String value,
      @Nullable @Min(0) @Max(A_DAY) Integer responseTimeMs) {}

  AnswerSheet sheet() {
    return new AnswerSheet(
        answers.stream().map(answer -> new Given(answer.questionId(), answer.value(), optional(answer.responseTimeMs()))).toList(),
        Optional.ofNullable(focusLosses),
        Optional.ofNullable(deviceFingerprint),
        optional(expectedVersion));
  }

  static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
