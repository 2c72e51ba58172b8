package io.juncture.gateway.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's published keys. They are fetched when first needed, again when they are old, and again for a key that is
 * not among them, but never twice in a short time: inventing keys must not make the gateway flood the issuer. While the
 * issuer is away, the keys last seen stay good.
 */
final class IssuerKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private static final Duration OLD = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Fetched(JWKSet keys, Instant at) {

        boolean has(SignedJWT token) {
            var id = token.getHeader().getKeyID();
            return id == null || keys.getKeyByKeyId(id) != null;
        }

        boolean isOlderThan(Duration age) {
            return at.plus(age).isBefore(Instant.now());
        }
    }

    private final String jwkSetUri;
    private final WebClient client;
    private final AtomicReference<Mono<Fetched>> latest = new AtomicReference<>();
    private volatile Optional<Fetched> lastSeen = Optional.empty();

    IssuerKeys(String jwkSetUri, WebClient client) {
        this.client = client;
        this.jwkSetUri = jwkSetUri;
        this.latest.set(fetch());
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        return Mono.defer(() -> {
            var known = latest.get();
            return known.flatMap(fetched -> fetched.isOlderThan(fetched.has(token) ? OLD : PAUSE)
                    ? renew(known) : Mono.just(fetched));
        }).flatMapIterable(fetched -> fetched.keys().getKeys());
    }

    /** Of all who find the same keys too old, the first replaces them. */
    private Mono<Fetched> renew(Mono<Fetched> old) {
        latest.compareAndSet(old, fetch());
        return latest.get();
    }

    /** One fetch, however many wait for it; a failed one is repeated after a pause. */
    private Mono<Fetched> fetch() {
        return client.get().uri(jwkSetUri).retrieve().bodyToMono(String.class).timeout(PATIENCE)
                .map(IssuerKeys::parse)
                .doOnNext(fetched -> lastSeen = Optional.of(fetched))
                .onErrorResume(failure -> lastSeen.map(seen -> {
                    LOG.warn("The issuer's keys cannot be fetched, those of {} stay in use: {}", seen.at(),
                            failure.toString());
                    return Mono.just(new Fetched(seen.keys(), Instant.now()));
                }).orElseGet(() -> Mono.error(failure)))
                .cache(_ -> Duration.ofDays(1), _ -> PAUSE, () -> Duration.ZERO);
    }

    private static Fetched parse(String body) {
        try {
            return new Fetched(JWKSet.parse(body), Instant.now());
        } catch (ParseException notKeys) {
            throw new IllegalStateException("The issuer's answer is no JWK set", notKeys);
        }
    }
}
