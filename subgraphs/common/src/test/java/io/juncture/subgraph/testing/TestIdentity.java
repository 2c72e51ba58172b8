package io.juncture.subgraph.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.juncture.subgraph.security.Caller;
import io.juncture.subgraph.security.EventTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An issuer of access tokens with a real RSA key, which it publishes on a local JWKS endpoint. */
public final class TestIdentity {

  /** The {@code iss} of its tokens. */
  public static final String ISSUER = "http://issuer.test";

  private static final class Shared {
    static final TestIdentity INSTANCE = new TestIdentity();
  }

  private final RSAKey key = newKey();
  private final HttpServer server;

  private TestIdentity() {
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/.well-known/jwks.json", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, keys.length);
      try (var body = exchange.getResponseBody()) {
        body.write(keys);
      }
    });
    Thread.ofPlatform().daemon().start(server::start);
  }

  /** The issuer that all tests of a JVM share. */
  public static TestIdentity shared() {
    return Shared.INSTANCE;
  }

  /** Makes it the issuer the subgraph trusts. */
  public void register(DynamicPropertyRegistry properties) {
    properties.add("juncture.identity.issuer", () -> ISSUER);
    properties.add("juncture.identity.jwk-set-uri",
        () -> "http://127.0.0.1:" + server.getAddress().getPort() + "/.well-known/jwks.json");
  }

  /** A valid token of a person outside any organization. */
  public String token(String personId, String... roles) {
    return sign(key, claims(personId, roles).build());
  }

  /** A valid token of a person of an organization. */
  public String tokenIn(String organization, String personId, String... roles) {
    return sign(key, claims(personId, roles).claim("org", organization).build());
  }

  /** A valid token of a system with this scope, which is no person. */
  public String systemToken(String id, String scope, String... roles) {
    return sign(key, claims(id, roles).claim("scope", scope).build());
  }

  /** A token that stopped being valid an hour ago. */
  public String expiredToken(String personId, String... roles) {
    Instant then = Instant.now().minus(Duration.ofHours(1));
    return sign(key, claims(personId, roles).expirationTime(Date.from(then)).build());
  }

  /** A token with the right claims, signed with a key nobody trusts. */
  public String foreignToken(String personId, String... roles) {
    return sign(newKey(), claims(personId, roles).build());
  }

  /** A token signed with the trusted key whose claims are as given, missing ones included. */
  public String tokenWith(Map<String, Object> claims) {
    var builder = new JWTClaimsSet.Builder();
    claims.forEach(builder::claim);
    return sign(key, builder.build());
  }

  /** A token of a subgraph that tells events to another one. */
  public String eventToken(String audience) {
    return sign(key, EventTokens.TYPE, claims("publisher").audience(audience).build());
  }

  private static JWTClaimsSet.Builder claims(String personId, String... roles) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(personId)
        .jwtID(UUID.randomUUID().toString())
        .claim("roles", List.of(roles))
        .claim("scope", Caller.PERSON)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))));
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) {
    return sign(key, JOSEObjectType.JWT.getType(), claims);
  }

  private static String sign(RSAKey key, String type, JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
