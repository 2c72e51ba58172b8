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
 * but seldom, whatever key ids clients invent; when the issuer cannot be reached, the keys already known are kept.
 */
final class RemoteTrustedKeys implements TrustedKeys {

  /**
   * When keys are fetched.
   *
   * @param cacheTime how long fetched keys are used without asking again
   * @param leastInterval the least time between two fetches
   */
  record Pace(Duration cacheTime, Duration leastInterval) {}

  private static final Logger log = LoggerFactory.getLogger(RemoteTrustedKeys.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private record Fetched(JWKSet keys, Instant at) {}

  private final URI location;
  private final Pace pace;
  private final Clock clock;
  private final WebClient client = WebClient.create();
  private final AtomicReference<Fetched> known = new AtomicReference<>(new Fetched(new JWKSet(), Instant.EPOCH));
  private final Mono<JWKSet> paced;

  RemoteTrustedKeys(URI location, Pace pace, Clock clock) {
    this.location = location;
    this.pace = pace;
    this.clock = clock;
    this.paced = Mono.defer(this::fetch)
        .cache(_ -> pace.leastInterval(), _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  @Override
  public Mono<JWKSet> find(String keyId) {
    return Mono.defer(() -> {
      Fetched current = known.get();
      boolean fresh = current.at().plus(pace.cacheTime()).isAfter(clock.instant());
      return fresh && current.keys().getKeyByKeyId(keyId) != null ? Mono.just(current.keys()) : paced;
    });
  }

  private Mono<JWKSet> fetch() {
    return client.get().uri(location).retrieve().bodyToMono(String.class)
        .timeout(TIMEOUT)
        .<JWKSet>handle((body, sink) -> {
          try {
            sink.next(JWKSet.parse(body));
          } catch (ParseException malformed) {
            sink.error(malformed);
          }
        })
        .doOnNext(keys -> known.set(new Fetched(keys, clock.instant())))
        .onErrorResume(failure -> {
          log.warn("The keys of the token issuer cannot be fetched: {}", failure.toString());
          JWKSet kept = known.get().keys();
          return kept.isEmpty() ? Mono.error(failure) : Mono.just(kept);
        });
  }
}
