package io.juncture.subgraph.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Issues OpenID Connect ID tokens with a real RSA key, which it publishes on a local JWKS endpoint; and tokens that only look so. */
public final class TestOpenIdProvider implements AutoCloseable {

  private final String issuer;
  private final String audience;
  private final HttpServer server;
  private volatile RSAKey key = newKey();
  private volatile boolean away;

  public TestOpenIdProvider(String issuer, String audience) {
    this.issuer = issuer;
    this.audience = audience;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/keys", this::answer);
    Thread.ofPlatform().daemon().start(server::start);
  }

  /** Where its keys are. */
  public URI keys() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
  }

  /** Signs with another key from now on, and publishes only that one. */
  public void rotate() {
    key = newKey();
  }

  /** Does not answer any more, or does again. */
  public void setAway(boolean away) {
    this.away = away;
  }

  /** A good token of somebody whose address is verified. */
  public String token(String subject, String email) {
    return token(subject, email, claims -> claims);
  }

  /** A token with other claims, signed as a good one. */
  public String token(String subject, String email, UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(key, JWSAlgorithm.RS256, change.apply(claims(subject, email)).build());
  }

  /** A token without signature. */
  public String unsigned(String subject, String email) {
    return new PlainJWT(claims(subject, email).build()).serialize();
  }

  /** A token whose signature takes the published key for a secret. */
  public String signedWithPublishedKey(String subject, String email) {
    try {
      byte[] secret = key.toPublicJWK().toRSAPublicKey().getEncoded();
      return signed(new MACSigner(secret), JWSAlgorithm.HS256, claims(subject, email).build());
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A token of another algorithm. */
  public String signedWith(JWSAlgorithm algorithm, String subject, String email) {
    return signed(key, algorithm, claims(subject, email).build());
  }

  /** A token signed with another key of the same name. */
  public String forged(String subject, String email) {
    try {
      return signed(new RSASSASigner(newKey()), JWSAlgorithm.RS256, claims(subject, email).build());
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A token signed with a key that is not published. */
  public String signedWithUnknownKey(String subject, String email) {
    return signed(newKey(), JWSAlgorithm.RS256, claims(subject, email).build());
  }

  private JWTClaimsSet.Builder claims(String subject, String email) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject(subject)
        .claim("azp", audience)
        .claim("email", email)
        .claim("email_verified", true)
        .claim("given_name", "Grace")
        .claim("family_name", "Hopper")
        .claim("name", "Grace Hopper")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
  }

  private static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
    try {
      return signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), new RSASSASigner(key), claims);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String signed(JWSSigner signer, JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
    return signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), signer, claims);
  }

  private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (away) {
        return;
      }
      byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
