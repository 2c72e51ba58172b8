package io.juncture.profiler.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.juncture.subgraph.error.SubgraphException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes an address wait after repeated failures, twice as long after each. It counts addresses without account like others,
 * so that waiting tells nothing, and it counts per instance.
 */
@Component
class LoginThrottle {

  private static final int MOST_ADDRESSES = 100_000;
  private static final int LARGEST_SHIFT = 30;

  private record Failures(int count, Instant waitUntil) {}

  private final LoginProperties limits;
  private final Clock clock;
  private final Cache<String, Failures> failures;

  @Autowired
  LoginThrottle(LoginProperties limits) {
    this(limits, Clock.systemUTC());
  }

  LoginThrottle(LoginProperties limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.failures = Caffeine.newBuilder()
        .maximumSize(MOST_ADDRESSES)
        .expireAfterWrite(limits.longestWait().multipliedBy(2))
        .build();
  }

  /**
   * Counts an attempt, as failed until it has {@link #succeeded}: many at once must not count as one. Fails with
   * {@code RATE_LIMITED} while the address must wait; such an attempt does not count.
   */
  void attempt(String email) {
    failures.asMap().compute(email, (_, known) -> {
      Instant now = clock.instant();
      if (known != null && known.waitUntil().isAfter(now)) {
        throw SubgraphException.rateLimited(Duration.between(now, known.waitUntil()));
      }
      return after(known == null ? 1 : known.count() + 1, now);
    });
  }

  void succeeded(String email) {
    failures.invalidate(email);
  }

  private Failures after(int count, Instant now) {
    int beyond = count - limits.freeAttempts();
    if (beyond < 0) {
      return new Failures(count, Instant.EPOCH);
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(beyond, LARGEST_SHIFT));
    Duration capped = wait.compareTo(limits.longestWait()) < 0 ? wait : limits.longestWait();
    return new Failures(count, now.plus(capped));
  }
}
