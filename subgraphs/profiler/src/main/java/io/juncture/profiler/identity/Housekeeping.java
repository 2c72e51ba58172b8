package io.juncture.profiler.identity;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes, now and then, what has expired. Nothing depends on it: what has expired counts for nothing anyway. */
@Component
@EnableScheduling
class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final int MINUTES = 10;

  private final RefreshTokens refreshTokens;
  private final Throttle throttle;
  private final KnownClients knownClients;

  Housekeeping(RefreshTokens refreshTokens, Throttle throttle, KnownClients knownClients) {
    this.refreshTokens = refreshTokens;
    this.throttle = throttle;
    this.knownClients = knownClients;
  }

  @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
  Mono<Void> deleteExpired() {
    return refreshTokens.deleteExpired().then(throttle.deleteExpired()).then(knownClients.deleteExpired()).onErrorResume(failure -> {
      log.warn("What has expired could not be deleted: {}", failure.toString());
      return Mono.empty();
    });
  }
}
