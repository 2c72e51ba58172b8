package io.juncture.subgraph.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The keys an issuer publishes as a JWK set. They are fetched again when they are old or when a token names an unknown key,
 * but seldom, whatever key ids clients invent; when the issuer cannot be reached, the keys already known are kept, and whether
 * another one is good cannot be told.
 */
public final class RemoteTrustedKeys implements TrustedKeys {

  /**
   * When keys are fetched.
   *
   * @param cacheTime how long fetched keys are used without asking again
   * @param leastInterval the least time between two fetches
   */
  public record Pace(Duration cacheTime, Duration leastInterval) {}

  private static final Logger log = LoggerFactory.getLogger(RemoteTrustedKeys.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration RESTING_AT_START = Duration.ofSeconds(1);

  private record Fetched(JWKSet keys, Instant at) {}

  private final String issuer;
  private final URI location;
  private final Pace pace;
  private final Clock clock;
  private final WebClient client = WebClient.create();
  private final AtomicReference<Fetched> known = new AtomicReference<>(new Fetched(new JWKSet(), Instant.EPOCH));
  private final Mono<JWKSet> paced;

  /**
   * Keys that are fetched from the location when they are first needed.
   *
   * @param issuer whose keys they are, as the log calls the issuer
   */
  public RemoteTrustedKeys(String issuer, URI location, Pace pace, Clock clock) {
    this.issuer = issuer;
    this.location = location;
    this.pace = pace;
    this.clock = clock;
    this.paced = Mono.defer(this::fetch)
        .cache(_ -> pace.leastInterval(), _ -> restAfterFailure(), () -> Duration.ZERO);
  }

  @Override
  public Mono<JWKSet> find(String keyId) {
    return Mono.defer(() -> {
      Fetched current = known.get();
      boolean fresh = current.at().plus(pace.cacheTime()).isAfter(clock.instant());
      return fresh && isAmong(current.keys(), keyId) ? Mono.just(current.keys()) : paced.onErrorResume(failure ->
          isAmong(current.keys(), keyId) ? Mono.just(current.keys()) : Mono.error(failure));
    });
  }

  private static boolean isAmong(JWKSet keys, String keyId) {
    return keys.getKeyByKeyId(keyId) != null;
  }

  /** Shorter while there are no keys at all: then the issuer may be about to start. */
  private Duration restAfterFailure() {
    boolean starting = known.get().keys().isEmpty() && pace.leastInterval().compareTo(RESTING_AT_START) > 0;
    return starting ? RESTING_AT_START : pace.leastInterval();
  }

  private Mono<JWKSet> fetch() {
    return client.get().uri(location).retrieve().bodyToMono(String.class)
        .timeout(TIMEOUT)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("The answer is empty")))
        .<JWKSet>handle((body, sink) -> {
          try {
            sink.next(JWKSet.parse(body));
          } catch (ParseException malformed) {
            sink.error(malformed);
          }
        })
        .doOnNext(keys -> known.set(new Fetched(keys, clock.instant())))
        .doOnError(failure -> log.warn("The keys of {} cannot be fetched: {}", issuer, failure.toString()));
  }
}
