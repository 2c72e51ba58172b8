package io.juncture.subgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class RemoteTrustedKeysTest {

  private final AtomicInteger fetches = new AtomicInteger();
  private volatile String published = "";
  private HttpServer issuer;

  @BeforeEach
  void startIssuer() throws Exception {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext("/keys", exchange -> {
      fetches.incrementAndGet();
      byte[] body = published.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    issuer.start();
    publish("one");
  }

  @AfterEach
  void stopIssuer() {
    issuer.stop(0);
  }

  @Test
  void knownKeysAreFetchedOnceAlsoByManyAtATime() {
    RemoteTrustedKeys keys = keys(Duration.ofHours(1), Duration.ofHours(1));
    var found = Flux.range(0, 50).flatMap(_ -> keys.find("one")).collectList().block();
    assertThat(found).hasSize(50).allMatch(set -> set.getKeyByKeyId("one") != null);
    assertThat(fetches).hasValue(1);
  }

  @Test
  void inventedKeyIdsDoNotMakeManyFetches() {
    RemoteTrustedKeys keys = keys(Duration.ofHours(1), Duration.ofHours(1));
    IntStream.range(0, 20).forEach(i -> keys.find("invented-" + i).block());
    assertThat(fetches).hasValue(1);
  }

  @Test
  void aNewKeyIsFoundWhenATokenNamesIt() throws Exception {
    RemoteTrustedKeys keys = keys(Duration.ofHours(1), Duration.ZERO);
    assertThat(keys.find("one").block().getKeyByKeyId("one")).isNotNull();
    publish("two");
    assertThat(keys.find("two").block().getKeyByKeyId("two")).isNotNull();
    assertThat(keys.find("one").block().getKeyByKeyId("one")).isNull();
  }

  @Test
  void keysAreFetchedAgainWhenTheyAreOld() throws Exception {
    RemoteTrustedKeys keys = keys(Duration.ZERO, Duration.ZERO);
    keys.find("one").block();
    publish("two");
    assertThat(keys.find("one").block().getKeyByKeyId("one")).isNull();
  }

  @Test
  void knownKeysAreKeptWhileTheIssuerIsAwayOrTalksNonsense() {
    RemoteTrustedKeys keys = keys(Duration.ZERO, Duration.ZERO);
    keys.find("one").block();
    published = "nonsense";
    assertThat(keys.find("one").block().getKeyByKeyId("one")).isNotNull();
    issuer.stop(0);
    assertThat(keys.find("one").block().getKeyByKeyId("one")).isNotNull();
  }

  @Test
  void whileTheIssuerIsAwayItCannotBeToldWhetherAnotherKeyIsGood() {
    RemoteTrustedKeys keys = keys(Duration.ofHours(1), Duration.ZERO);
    keys.find("one").block();
    issuer.stop(0);
    assertThatThrownBy(() -> keys.find("two").block()).isInstanceOf(Exception.class);
    assertThat(keys.find("one").block().getKeyByKeyId("one")).isNotNull();
  }

  @Test
  void anIssuerThatTalksNonsenseOrTooMuchIsNotAskedForEveryToken() {
    RemoteTrustedKeys keys = keys(Duration.ofHours(1), Duration.ofHours(1));
    published = " ".repeat(1 << 20);
    IntStream.range(0, 20).forEach(i -> assertThatThrownBy(() -> keys.find("one").block()).isInstanceOf(Exception.class));
    assertThat(fetches).hasValueLessThan(5);
  }

  @Test
  void withoutAnyKeysItFails() {
    published = "nonsense";
    assertThatThrownBy(() -> keys(Duration.ZERO, Duration.ZERO).find("one").block()).isInstanceOf(Exception.class);
  }

  @Test
  void anEmptyAnswerIsAFailureToo() {
    published = "";
    assertThatThrownBy(() -> keys(Duration.ZERO, Duration.ZERO).find("one").block()).hasMessageContaining("empty");
  }

  private RemoteTrustedKeys keys(Duration cacheTime, Duration leastInterval) {
    URI location = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys");
    return new RemoteTrustedKeys("the issuer", location, new RemoteTrustedKeys.Pace(cacheTime, leastInterval), Clock.systemUTC());
  }

  private void publish(String keyId) throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID(keyId).generate();
    published = new JWKSet(key.toPublicJWK()).toString();
  }
}
