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
 * The keys an issuer publishes as a JWK set. They are fetched again when they are old or when a token names an unknown
 * key, but then at most once in ten seconds, whatever key ids clients invent; when the issuer cannot be reached, the keys
 * already known are kept.
 */
final class RemoteTrustedKeys implements TrustedKeys {

  private static final Logger log = LoggerFactory.getLogger(RemoteTrustedKeys.class);
  private static final Duration LEAST_INTERVAL = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private record Fetched(JWKSet keys, Instant at) {
    boolean isOlderThan(Duration age, Instant now) {
      return at.plus(age).isBefore(now);
    }
  }

  private final URI location;
  private final Duration cacheTime;
  private final WebClient client;
  private final Clock clock;
  private final AtomicReference<Fetched> known = new AtomicReference<>(new Fetched(new JWKSet(), Instant.EPOCH));
  private final Mono<JWKSet> fetch;

  RemoteTrustedKeys(URI location, Duration cacheTime, WebClient client, Clock clock) {
    this.location = location;
    this.cacheTime = cacheTime;
    this.client = client;
    this.clock = clock;
    this.fetch = Mono.defer(this::fetchNow).share();
  }

  @Override
  public Mono<JWKSet> find(String keyId) {
    return Mono.defer(() -> {
      Fetched current = known.get();
      Instant now = clock.instant();
      boolean unknown = current.keys().getKeyByKeyId(keyId) == null && current.isOlderThan(LEAST_INTERVAL, now);
      return unknown || current.isOlderThan(cacheTime, now) ? fetch : Mono.just(current.keys());
    });
  }

  private Mono<JWKSet> fetchNow() {
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
          Fetched current = known.get();
          log.warn("The keys of the token issuer cannot be fetched: {}", failure.toString());
          return current.keys().isEmpty() ? Mono.error(failure) : Mono.just(current.keys());
        });
  }
}
