package io.juncture.profiler.session;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The GraphQL input {@code ProfilerSessionInput}: from where a session is started, resumed or submitted. */
record DeviceInput(
    @Nullable @Size(min = 1, max = LONGEST_FINGERPRINT) String deviceFingerprint, @Nullable Integer expectedVersion) {

  static final int LONGEST_FINGERPRINT = 200;
  private static final DeviceInput NOTHING = new DeviceInput(null, null);

  static DeviceInput orNothing(@Nullable DeviceInput input) {
    return input == null ? NOTHING : input;
  }

  Optional<String> fingerprint() {
    return Optional.ofNullable(deviceFingerprint);
  }

  OptionalInt version() {
    return AnswerProfilerQuestionsInput.optional(expectedVersion);
  }
}
