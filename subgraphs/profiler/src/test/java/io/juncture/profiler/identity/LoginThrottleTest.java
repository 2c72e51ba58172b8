package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.subgraph.error.SubgraphException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private static final String EMAIL = "a@example.com";

  private final MovableClock clock = new MovableClock();
  private final LoginThrottle throttle = new LoginThrottle(new LoginProperties(1, 1, 3, Duration.ofSeconds(5)), clock);

  @Test
  void theFirstAttemptsAreFreeThenTheWaitDoublesUpToALimit() {
    attempt(3);
    for (int seconds : new int[] {1, 2, 4, 5, 5}) {
      assertRefused(seconds);
      clock.now = clock.now.plusSeconds(seconds);
      attempt(1);
    }
  }

  @Test
  void attemptsCountAlsoWhileTheirOutcomeIsNotKnown() {
    List<Boolean> admitted = IntStream.range(0, 50).parallel().mapToObj(_ -> {
      try {
        throttle.attempt(EMAIL);
        return true;
      } catch (SubgraphException refused) {
        return false;
      }
    }).toList();
    assertThat(admitted.stream().filter(each -> each).count()).isEqualTo(3);
  }

  @Test
  void waitingInVainDoesNotMakeTheWaitLonger() {
    attempt(3);
    assertRefused(1);
    assertRefused(1);
    clock.now = clock.now.plusSeconds(1);
    attempt(1);
    assertRefused(2);
  }

  @Test
  void aSuccessForgetsFailuresAndOtherAddressesDoNotWait() {
    attempt(3);
    assertThatCode(() -> throttle.attempt("b@example.com")).doesNotThrowAnyException();
    throttle.succeeded(EMAIL);
    attempt(3);
  }

  private void attempt(int times) {
    for (int i = 0; i < times; i++) {
      assertThatCode(() -> throttle.attempt(EMAIL)).doesNotThrowAnyException();
    }
  }

  private void assertRefused(int seconds) {
    assertThatExceptionOfType(SubgraphException.class).isThrownBy(() -> throttle.attempt(EMAIL))
        .matches(failure -> failure.extensions().equals(Map.of("retryAfter", (long) seconds)));
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
