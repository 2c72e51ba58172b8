package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.subgraph.testing.GraphQlRequests;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "juncture.graphql.max-representations=50")
class FederationTest extends SampleTest {

  private static final String ENTITIES =
      "query($r: [_Any!]!) { _entities(representations: $r) { ... on Book { title price next { title } } } }";

  @Autowired MeterRegistry meters;

  @Test
  void theServiceAnswersItsSchemaFileAsItIsToAnybody() throws IOException {
    String file = new ClassPathResource("schema/subgraphs/sample.graphqls").getContentAsString(StandardCharsets.UTF_8);
    anonymous().document("{ _service { sdl } }").execute()
        .path("_service.sdl").entity(String.class).isEqualTo(file);
  }

  @Test
  void entitiesComeInOrderAndMissingOnesAreNullWithoutError() {
    asUser().document(ENTITIES).variable("r", books("b3", "none", "b1")).execute()
        .path("_entities[0].title").entity(String.class).isEqualTo("Trees")
        .path("_entities[1]").valueIsNull()
        .path("_entities[2].title").entity(String.class).isEqualTo("Sets");
  }

  @Test
  void aBatchIsOneStatementHoweverLarge() {
    long one = SqlStatements.during(meters, () -> entities(books("b1")));
    long many = SqlStatements.during(meters, () -> entities(books("b1", "b2", "b3", "b4", "b5")));
    assertThat(GraphQlRequests.during(meters, () -> entities(books("b1", "b2")))).isEqualTo(1);
    assertThat(one).as("whether the caller was erased, books, and their authors").isEqualTo(3);
    assertThat(many).isEqualTo(3);
  }

  @Test
  void tooManyRepresentationsAreRefused() {
    String[] ids = IntStream.range(0, 51).mapToObj(i -> "b" + i).toArray(String[]::new);
    asUser().document(ENTITIES).variable("r", books(ids)).execute()
        .errors().satisfy(errors -> {
          assertThat(errors).hasSize(1);
          assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INVALID_INPUT");
        });
  }

  @Test
  void deepOperationsAreRefused() {
    String deep = "{ books(ids: [\"b1\"]) " + "{ next ".repeat(25) + "{ id }" + " }".repeat(25) + " }";
    asUser().document(deep).execute().errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "REQUEST_TOO_LARGE");
    });
  }

  @Test
  void introspectionIsOffUntilItIsSwitchedOn() {
    asUser().document("{ __schema { queryType { name } } }").execute().errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN");
    });
  }

  @Test
  void decimalsArePlainNumbers() {
    http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(IDENTITY.token("user-1")))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("query", "{ books(ids: [\"b1\", \"b2\", \"b3\"]) { price } }"))
        .exchange().expectBody(String.class)
        .value(body -> assertThat(body).contains("{\"price\":2000000}", "{\"price\":0.0000001}", "{\"price\":12.5}"));
  }

  @Test
  void decimalsKeepTheirDigitsAndHaveNotTooMany() {
    String exact = "12345678901234567890.123456789";
    http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(IDENTITY.token("user-1")))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"query\": \"query($a: BigDecimal!) { echo(amount: $a) }\", \"variables\": {\"a\": " + exact + "}}")
        .exchange().expectBody(String.class).value(body -> assertThat(body).contains("\"echo\":" + exact));
    asUser().document("query($a: BigDecimal!) { echo(amount: $a) }").variable("a", "1e1000000000").execute()
        .errors().satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INVALID_INPUT"));
  }

  private void entities(List<Map<String, String>> representations) {
    asUser().document(ENTITIES).variable("r", representations).execute().errors().verify();
  }

  private static List<Map<String, String>> books(String... ids) {
    return Stream.of(ids).map(id -> Map.of("__typename", "Book", "id", id)).toList();
  }
}
