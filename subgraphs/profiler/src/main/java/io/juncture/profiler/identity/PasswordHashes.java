package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Argon2id hashes of passwords (19 MiB, two passes, one lane, as the OWASP password storage cheat sheet advises). Computing
 * one takes a core for tens of milliseconds, so it happens on a few threads of its own with a bounded queue.
 */
@Component
public class PasswordHashes implements DisposableBean {

  /** The counter of hashes computed. */
  static final String COMPUTED = "juncture.profiler.password.hashes";

  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final int THREAD_IDLE_SECONDS = 60;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final String hashOfNobody = encoder.encode(UUID.randomUUID().toString());
  private final Counter computed;
  private final Scheduler scheduler;

  PasswordHashes(LoginProperties login, MeterRegistry meters) {
    computed = Counter.builder(COMPUTED).description("Password hashes computed").register(meters);
    scheduler = Schedulers.newBoundedElastic(
        login.parallelHashes(), login.waitingHashes(), "password-hash", THREAD_IDLE_SECONDS, true);
  }

  /** The hash to be stored for a password. Fails with {@code RATE_LIMITED} when too many are waiting. */
  public Mono<String> hash(String password) {
    return aside(() -> encoder.encode(password));
  }

  /**
   * Whether the password belongs to the stored hash. Without a stored hash the answer is no and takes as long.
   * Fails with {@code RATE_LIMITED} when too many are waiting.
   */
  Mono<Boolean> matches(String password, Optional<String> stored) {
    return aside(() -> encoder.matches(password, stored.orElse(hashOfNobody)) && stored.isPresent());
  }

  private <T> Mono<T> aside(Callable<T> computation) {
    return Mono.fromCallable(() -> {
      computed.increment();
      return computation.call();
    }).subscribeOn(scheduler).onErrorMap(RejectedExecutionException.class, _ -> SubgraphException.rateLimited(BUSY));
  }

  @Override
  public void destroy() {
    scheduler.dispose();
  }
}
