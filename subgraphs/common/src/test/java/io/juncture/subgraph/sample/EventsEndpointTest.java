package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.subgraph.security.ErasedPeople;
import io.juncture.subgraph.security.EventTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class EventsEndpointTest extends SampleTest {

  private static final String GOOD = IDENTITY.eventToken(EventTokens.audience("sample"));

  @Autowired DatabaseClient database;
  @Autowired ErasedPeople erased;
  @Autowired ReactiveTransactionManager transactions;

  @Test
  void anEventIsHandledOnceHoweverOftenItComes() {
    Map<String, Object> event = event("note", Map.of("text", "once"));
    for (int i = 0; i < 3; i++) {
      send(GOOD, event).expectStatus().isNoContent().expectBody().isEmpty();
    }
    assertThat(notes("once")).isOne();
  }

  @Test
  void anEventThatComesTwiceAtOnceIsHandledOnce() {
    Map<String, Object> event = event("note", Map.of("text", "at once"));
    var statuses = Flux.range(0, 8)
        .flatMap(_ -> Mono.fromCallable(() -> send(GOOD, event).returnResult(Void.class).getStatus().value())
            .subscribeOn(Schedulers.boundedElastic()))
        .collectList().block(Duration.ofSeconds(60));
    assertThat(statuses).hasSize(8).containsOnly(204);
    assertThat(notes("at once")).isOne();
  }

  @Test
  void anEventWhoseHandlingFailsMayComeAgain() {
    Map<String, Object> event = event("note", Map.of());
    send(GOOD, event).expectStatus().is5xxServerError();
    Map<String, Object> mended = new HashMap<>(event);
    mended.put("data", Map.of("text", "mended"));
    send(GOOD, mended).expectStatus().isNoContent();
    assertThat(notes("mended")).isOne();
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    send(GOOD, event("unheard of", Map.of())).expectStatus().isEqualTo(422);
    Map<String, Object> withoutId = event("note", Map.of("text", "nameless"));
    withoutId.remove("id");
    send(GOOD, withoutId).expectStatus().isBadRequest();
    http().post().uri(EventTokens.ENDPOINT).headers(headers -> headers.setBearerAuth(GOOD))
        .contentType(MediaType.parseMediaType("application/cloudevents+json")).bodyValue("[]").exchange().expectStatus().isBadRequest();
    http().get().uri(EventTokens.ENDPOINT).headers(headers -> headers.setBearerAuth(GOOD)).exchange().expectStatus().isForbidden();
    assertThat(notes("nameless")).isZero();
  }

  static Stream<String> tokensOfOthers() {
    return Stream.of(
        IDENTITY.token("user-1", "learner"),
        IDENTITY.token("admin-1", "admin"),
        IDENTITY.token("partner-1", "partner"),
        IDENTITY.tokenWith(Map.of("sub", "user-1", "iss", "http://issuer.test", "exp", 4102444800L, "aud", "urn:juncture:events:sample")),
        IDENTITY.eventToken(EventTokens.audience("another")),
        IDENTITY.expiredToken("user-1", "admin"),
        "nonsense");
  }

  @ParameterizedTest
  @MethodSource("tokensOfOthers")
  void onlyAPublishersTokenOpensTheEndpoint(String token) {
    send(token, event("note", Map.of("text", "forbidden"))).expectStatus().isUnauthorized();
    http().post().uri(EventTokens.ENDPOINT).exchange().expectStatus().isUnauthorized();
    assertThat(notes("forbidden")).isZero();
  }

  @Test
  void aPublishersTokenOpensNothingElse() {
    http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(GOOD))
        .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("query", "{ caller }")).exchange().expectStatus().isUnauthorized();
    http().get().uri("/actuator/prometheus").headers(headers -> headers.setBearerAuth(GOOD)).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void whoWasErasedIsNoCallerAndKeepsNobodyElseOut() {
    String token = IDENTITY.token("user-gone", "admin");
    as(token).document("{ caller }").execute().path("caller").hasValue();
    erased.remember("user-gone").as(TransactionalOperator.create(transactions)::transactional).block();
    as(token).document("{ caller }").execute().errors()
        .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UNAUTHENTICATED"));
    as(token).document("{ greeting(name: \"you\") }").execute().path("greeting").hasValue();
    asUser().document("{ caller }").execute().path("caller").hasValue();
  }

  private ResponseSpec send(String token, Map<String, Object> event) {
    return http().post().uri(EventTokens.ENDPOINT).headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.parseMediaType("application/cloudevents+json"))
        .bodyValue(JsonMapper.shared().writeValueAsString(event))
        .exchange();
  }

  private long notes(String text) {
    return database.sql("SELECT count(*) FROM note WHERE text = :text").bind("text", text).mapValue(Long.class).one().blockOptional()
        .orElseThrow();
  }

  private static Map<String, Object> event(String type, Map<String, String> data) {
    return new HashMap<>(Map.of("specversion", "1.0", "id", UUID.randomUUID(), "source", "/test", "type", type,
        "time", "2026-11-22T10:00:00Z", "data", data));
  }
}
