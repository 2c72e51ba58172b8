package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.subgraph.error.SubgraphException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private static final String EMAIL = "a@example.com";

  private final MovableClock clock = new MovableClock();
  private final LoginThrottle throttle = new LoginThrottle(new LoginProperties(1, 1, 3, Duration.ofSeconds(5)), clock);

  @Test
  void theFirstFailuresAreFreeThenTheWaitDoublesUpToALimit() {
    fail(2);
    assertThatCode(() -> throttle.check(EMAIL)).doesNotThrowAnyException();
    for (int seconds : new int[] {1, 2, 4, 5, 5}) {
      fail(1);
      assertThatExceptionOfType(SubgraphException.class).isThrownBy(() -> throttle.check(EMAIL))
          .matches(failure -> failure.extensions().equals(Map.of("retryAfter", (long) seconds)));
      clock.now = clock.now.plusSeconds(seconds);
      assertThatCode(() -> throttle.check(EMAIL)).doesNotThrowAnyException();
    }
  }

  @Test
  void aSuccessForgetsFailuresAndOtherAddressesDoNotWait() {
    fail(3);
    assertThatCode(() -> throttle.check("b@example.com")).doesNotThrowAnyException();
    throttle.succeeded(EMAIL);
    assertThatCode(() -> throttle.check(EMAIL)).doesNotThrowAnyException();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(EMAIL);
    }
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
