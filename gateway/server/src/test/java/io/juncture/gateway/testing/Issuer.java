package io.juncture.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An identity provider that publishes one key and signs tokens with it. */
public final class Issuer implements AutoCloseable {

    public static final String NAME = "https://issuer.example";

    private final RSAKey key = newKey();
    private final AtomicInteger fetched = new AtomicInteger();
    private final DisposableServer server = HttpServer.create().host("127.0.0.1").port(0)
            .handle((_, response) -> {
                fetched.incrementAndGet();
                return response.header("content-type", "application/json")
                        .sendString(Mono.just(new JWKSet(key.toPublicJWK()).toString()));
            }).bindNow();

    public String jwkSetUri() {
        return "http://127.0.0.1:" + server.port() + "/.well-known/jwks.json";
    }

    /** How often the keys were asked for. */
    public int fetched() {
        return fetched.get();
    }

    /** A token for {@code person-1} with these roles that ends after so much time. */
    public String token(Duration life, String... roles) {
        return sign(key, NAME, life, roles);
    }

    /** A token for {@code person-1} with these further claims. */
    public String token(Map<String, Object> claims) {
        return sign(key, NAME, Duration.ofMinutes(5), claims);
    }

    public String tokenOfAnotherIssuer() {
        return sign(key, "https://other.example", Duration.ofMinutes(5));
    }

    /** A token with the right key id, signed by another key. */
    public String forgedToken() {
        return sign(new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build(), NAME, Duration.ofMinutes(5));
    }

    /** A token whose key nobody has heard of. */
    public String tokenOfAnUnknownKey() {
        return sign(newKey(), NAME, Duration.ofMinutes(5));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(RSAKey key, String issuer, Duration life, String... roles) {
        return sign(key, issuer, life, Map.of("roles", List.of(roles)));
    }

    private static String sign(RSAKey key, String issuer, Duration life, Map<String, Object> further) {
        var claims = new JWTClaimsSet.Builder().subject("person-1").issuer(issuer)
                .issueTime(Date.from(Instant.now().minus(Duration.ofHours(1))))
                .expirationTime(Date.from(Instant.now().plus(life)));
        further.forEach(claims::claim);
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
