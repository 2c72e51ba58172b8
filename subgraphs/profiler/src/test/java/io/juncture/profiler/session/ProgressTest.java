package io.juncture.profiler.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Progress is followed by server-sent events. */
class ProgressTest extends SessionTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String FOLLOW =
      "subscription($id: ID!) { profilerSessionProgress(sessionId: $id) { state version answered percent } }";

  @Test
  void everyChangeIsTold() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    String id = start(me);
    StepVerifier.create(answered(token(name), id))
        .expectNext(0)
        .then(() -> answer(me, id, Map.of("answers", List.of(given("beh-01", "mostly")))))
        .expectNext(1)
        .then(() -> answer(me, id, Map.of("answers", List.of(given("beh-02", "mostly"), given("beh-03", "mostly")))))
        .expectNext(3)
        .thenCancel()
        .verify(LONG);
  }

  @Test
  void completionEndsIt() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    String id = start(me);
    answer(me, id, Map.of("answers", Answering.everything(me, id))).errors().verify();
    StepVerifier.create(follow(token(name), id).map(each -> each.field("profilerSessionProgress.state").toEntity(String.class)))
        .expectNext("ACTIVE")
        .then(() -> Answering.submit(me, id).errors().verify())
        .expectNext("COMPLETED")
        .expectComplete()
        .verify(LONG);
  }

  @Test
  void aBrokenConnectionIsReplaced() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    String id = start(me);
    StepVerifier.create(answered(token(name), id))
        .expectNext(0)
        .then(this::endListeners)
        .then(() -> answer(me, id, Map.of("answers", List.of(given("beh-01", "mostly")))))
        .expectNext(1)
        .then(() -> answer(me, id, Map.of("answers", List.of(given("beh-02", "mostly")))))
        .expectNext(2)
        .thenCancel()
        .verify(LONG);
  }

  @Test
  void onlyOnesOwnSessionCanBeFollowed() {
    String id = start(as(taker()));
    String other = token(taker());
    assertThat(refusal(other, id)).isEqualTo("NOT_FOUND");
    assertThat(refusal(other, "no uuid")).isEqualTo("NOT_FOUND");
    assertThat(refusal("", id)).isEqualTo("UNAUTHENTICATED");
  }

  private Flux<Integer> answered(String token, String session) {
    return follow(token, session)
        .map(response -> response.field("profilerSessionProgress.answered").toEntity(Integer.class));
  }

  private Object refusal(String token, String session) {
    return follow(token, session).map(response -> response.getErrors().getFirst().getExtensions().get("code")).blockFirst(LONG);
  }

  private Flux<ClientGraphQlResponse> follow(String token, String session) {
    WebClient http = WebClient.builder().baseUrl("http://127.0.0.1:" + port + "/graphql")
        .defaultHeaders(headers -> Optional.of(token).filter(given -> !given.isEmpty()).ifPresent(headers::setBearerAuth))
        .build();
    return HttpGraphQlClient.create(http).document(FOLLOW).variable("id", session).executeSubscription();
  }

  /** The first progress may come before the connection listens. */
  private void endListeners() {
    database.sql("""
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'""").mapValue(Long.class).one()
        .filter(ended -> ended > 0)
        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(50)))
        .block(LONG);
  }
}
