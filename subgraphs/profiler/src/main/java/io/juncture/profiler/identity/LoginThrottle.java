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

  /** Fails with {@code RATE_LIMITED} while the address must wait. */
  void check(String email) {
    Failures known = failures.getIfPresent(email);
    if (known != null && known.waitUntil().isAfter(clock.instant())) {
      throw SubgraphException.rateLimited(Duration.between(clock.instant(), known.waitUntil()));
    }
  }

  void failed(String email) {
    failures.asMap().merge(email, after(1), (known, _) -> after(known.count() + 1));
  }

  void succeeded(String email) {
    failures.invalidate(email);
  }

  private Failures after(int count) {
    int beyond = count - limits.freeAttempts();
    if (beyond < 0) {
      return new Failures(count, Instant.EPOCH);
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(beyond, LARGEST_SHIFT));
    Duration capped = wait.compareTo(limits.longestWait()) < 0 ? wait : limits.longestWait();
    return new Failures(count, clock.instant().plus(capped));
  }
}
