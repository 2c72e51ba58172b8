package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.ResponseError;
import org.springframework.http.MediaType;

class CallerTest extends SampleTest {

  @Test
  void resolversSeeWhoCalls() {
    as(IDENTITY.tokenIn("org-1", "user-1", "learner"))
        .document("{ caller }").execute()
        .path("caller").entity(String.class)
        .isEqualTo("Caller[id=user-1, roles=[learner], scopes=[account], organization=Optional[org-1], client=Optional.empty]");
  }

  @Test
  void requestsWithoutTokenAreDeniedFieldByField() {
    anonymous().document("{ greeting(name: \"you\") broken __typename }").execute()
        .errors().satisfy(errors -> {
          assertThat(errors).hasSize(1);
          assertThat(errors.getFirst().getPath()).isEqualTo("broken");
          assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UNAUTHENTICATED");
        })
        .path("greeting").entity(String.class).isEqualTo("Hello you")
        .path("__typename").entity(String.class).isEqualTo("Query");
  }

  @Test
  void entitiesAreDeniedToRequestsWithoutToken() {
    anonymous().document("{ _entities(representations: [{__typename: \"Book\", id: \"b1\"}]) { __typename } }").execute()
        .errors().satisfy(errors -> {
          assertThat(errors).hasSize(1);
          assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UNAUTHENTICATED");
        });
  }

  @Test
  void aSystemIsDeniedWhateverIsForPeople() {
    as(IDENTITY.systemToken("system-1", "books:read", "admin"))
        .document("{ greeting(name: \"you\") echo(amount: 1) _entities(representations: []) { __typename } }").execute()
        .errors().satisfy(errors -> assertThat(errors)
            .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN"))
            .extracting(ResponseError::getPath).containsExactlyInAnyOrder("echo", "_entities"));
  }

  static Stream<String> badTokens() {
    return Stream.of(
        "nonsense",
        IDENTITY.expiredToken("user-1", "learner"),
        IDENTITY.foreignToken("user-1", "admin"),
        IDENTITY.tokenWith(Map.of("sub", "user-1", "iss", "http://other.test", "exp", 4102444800L)),
        IDENTITY.tokenWith(Map.of("sub", "user-1", "iss", "http://issuer.test")),
        IDENTITY.tokenWith(Map.of("iss", "http://issuer.test", "exp", 4102444800L)),
        IDENTITY.tokenWith(Map.of("sub", " ", "iss", "http://issuer.test", "exp", 4102444800L)),
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyLTEiLCJpc3MiOiJodHRwOi8vaXNzdWVyLnRlc3QiLCJleHAiOjQxMDI0NDQ4MDB9.");
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aTokenThatIsNotValidIsAnsweredWith401EvenWhereNoneIsNeeded(String token) {
    http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("query", "{ greeting(name: \"you\") }"))
        .exchange()
        .expectStatus().isUnauthorized()
        .expectHeader().valueMatches("WWW-Authenticate", "Bearer.*error=\"invalid_token\".*")
        .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void healthIsPublicMetricsAreForAdministratorsAndNothingElseIsServed() {
    http().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    http().get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
    http().get().uri("/actuator/prometheus").headers(h -> h.setBearerAuth(IDENTITY.token("user-1", "learner")))
        .exchange().expectStatus().isForbidden();
    http().get().uri("/actuator/env").headers(h -> h.setBearerAuth(IDENTITY.token("admin-1", "admin")))
        .exchange().expectStatus().isNotFound();
    http().get().uri("/graphiql").exchange().expectStatus().isUnauthorized();
    http().get().uri("/graphql").exchange().expectStatus().isEqualTo(405);
  }
}
