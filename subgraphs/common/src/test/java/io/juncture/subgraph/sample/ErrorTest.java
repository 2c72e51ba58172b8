package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.ResponseError;
import org.springframework.http.MediaType;

@ExtendWith(OutputCaptureExtension.class)
class ErrorTest extends SampleTest {

  private static final String NO_DECIMAL = "must be a number with at most 40 digits on either side of the point";
  private static final String CREATE = "mutation($input: BookInput!) { createBook(input: $input) { title } }";

  @Test
  void constraintsAreToldByTheClientsPath() {
    asUser().document(CREATE)
        .variable("input", Map.of("title", " ", "price", -1, "tags", List.of(Map.of("name", "ok"), Map.of("name", ""))))
        .execute().errors().satisfy(only("INVALID_INPUT",
            violation("price", "must be greater than 0"),
            violation("tags.1.name", "must not be blank"),
            violation("title", "must not be blank")));
  }

  @Test
  void constraintsOnAnArgumentNameTheArgument() {
    asUser().document("{ greeting(name: \"somebody\") }").execute().errors()
        .satisfy(only("INVALID_INPUT", violation("name", "size must be between 0 and 5")));
  }

  @Test
  void allWrongVariablesAreToldAtOnce() {
    asUser().document(CREATE)
        .variable("input", Map.of("price", "much", "colour", "red", "tags", List.of(Map.of("weight", 1), "x")))
        .execute().errors().satisfy(only("INVALID_INPUT",
            violation("colour", "is not known"),
            violation("title", "is required"),
            violation("price", NO_DECIMAL),
            violation("tags.0.name", "is required"),
            violation("tags.1", "must be an object")));
  }

  @Test
  void aMissingVariableIsToldByItsName() {
    asUser().document("query($amount: BigDecimal!) { echo(amount: $amount) }").execute().errors()
        .satisfy(only("INVALID_INPUT", violation("amount", "is required")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "true", "1.5", "[[]]"})
  void whatIsNoIdIsRefused(String value) {
    http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(IDENTITY.token("user-1")))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"query\": \"query($ids: [ID!]!) { books(ids: $ids) { id } }\", \"variables\": {\"ids\": [\"b1\", " + value + "]}}")
        .exchange().expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("INVALID_INPUT")
        .jsonPath("$.errors[0].extensions.violations[0].field").isEqualTo("ids.1")
        .jsonPath("$.errors[0].extensions.violations[0].message").isEqualTo("is not a valid ID");
  }

  @Test
  void aNumberTooLongSaysHowLongItMayBe() {
    asUser().document("query($amount: BigDecimal!) { echo(amount: $amount) }").variable("amount", "1E+400").execute()
        .errors().satisfy(only("INVALID_INPUT", violation("amount", NO_DECIMAL)));
  }

  @Test
  void wrongLiteralsAreInputToo() {
    asUser().document("mutation { createBook(input: {title: \"T\", price: \"much\"}) { title } }").execute().errors()
        .satisfy(only("INVALID_INPUT", violation("price", NO_DECIMAL)));
    asUser().document("mutation { createBook(input: {tags: [{weight: 1}]}) { title } }").execute().errors()
        .satisfy(errors -> assertThat(violations(errors.getFirst())).contains(violation("title", "is required")));
    asUser().document("{ echo(amount: true) }").execute().errors()
        .satisfy(only("INVALID_INPUT", violation("amount", NO_DECIMAL)));
  }

  @Test
  void numbersBeyondAllBoundsAreNumbersAllTheSame() {
    var expected = only("INVALID_INPUT",
        violation("amount", "must be a number with at most 40 digits on either side of the point"));
    asUser().document("{ echo(amount: 1e300) }").execute().errors().satisfy(expected);
    for (Object amount : List.of(1e300, "1e999")) {
      asUser().document("query($amount: BigDecimal!) { echo(amount: $amount) }").variable("amount", amount)
          .execute().errors().satisfy(expected);
    }
    http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(IDENTITY.token("user-1")))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"query\": \"query($amount: BigDecimal!) { echo(amount: $amount) }\", \"variables\": {\"amount\": 1e999}}")
        .exchange().expectBody().jsonPath("$.errors[0].extensions.violations[0].message")
        .isEqualTo("must be a number with at most 40 digits on either side of the point");
  }

  @Test
  void documentsThatDoNotFitAreToldApart() {
    asUser().document("{ greeting(").execute().errors().satisfy(only("GRAPHQL_PARSE_FAILED"));
    asUser().document("{ nothing }").execute().errors().satisfy(only("GRAPHQL_VALIDATION_FAILED"));
    asUser().document("query A { broken }").operationName("B").execute().errors()
        .satisfy(only("GRAPHQL_VALIDATION_FAILED"));
  }

  @Test
  void unexpectedFailuresStayInTheLogUnderTheRequestsId(CapturedOutput output) {
    http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(IDENTITY.token("user-1")))
        .header("X-Request-Id", "req-4711")
        .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("query", "{ broken }"))
        .exchange()
        .expectHeader().valueEquals("X-Request-Id", "req-4711")
        .expectBody(String.class).value(body -> assertThat(body)
            .contains("INTERNAL_ERROR", "Something went wrong.").doesNotContain("secret", "nowhere"));
    assertThat(output.getAll()).contains("req-4711", "nowhere");
  }

  @Test
  void aFailingBatchOfEntitiesIsLoggedOnceAndTellsNothing(CapturedOutput output) {
    asUser().document("""
        { _entities(representations: [{__typename: "Fragile", id: "1"}, {__typename: "Fragile", id: "2"}]) { __typename } }
        """).execute().errors().satisfy(errors -> {
          assertThat(errors).hasSize(2).allSatisfy(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "INTERNAL_ERROR");
            assertThat(error.getMessage()).isEqualTo("Something went wrong.");
          });
        });
    assertThat(output.getAll().split("Unexpected failure at /_entities", -1)).hasSize(2);
  }

  @Test
  void representationsOfUnknownTypesAreInvalid() {
    asUser().document("{ _entities(representations: [{__typename: \"Nothing\", id: \"1\"}]) { __typename } }").execute()
        .errors().satisfy(only("INVALID_INPUT", violation("representations", "cannot be resolved here")));
  }

  @Test
  void textThatCannotBeStoredIsInvalidInput() {
    asUser().document("query($id: ID!) { books(ids: [$id]) { title } }").variable("id", "b\0").execute().errors()
        .satisfy(only("INVALID_INPUT", violation("ids.0", "has a character that cannot be stored")));
    asUser().document("query($r: [_Any!]!) { _entities(representations: $r) { __typename } }")
        .variable("r", List.of(Map.of("__typename", "Book", "id", "b\0"))).execute().errors()
        .satisfy(only("INVALID_INPUT", violation("representations.0.id", "has a character that cannot be stored")));
  }

  @Test
  void whatResolversLogCarriesTheRequestsId(CapturedOutput output) {
    http().post().uri("/graphql").header("X-Request-Id", "req-0815")
        .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("query", "{ greeting(name: \"you\") }"))
        .exchange().expectStatus().isOk();
    assertThat(output.getAll()).containsPattern("\\[req-0815] .* : Greeting you");
  }

  @Test
  void aRequestIdThatIsNotWellFormedIsReplaced() {
    http().get().uri("/actuator/health").header("X-Request-Id", "a b\tc").exchange()
        .expectHeader().valueMatches("X-Request-Id", "[0-9a-f-]{36}");
  }

  @Test
  void bodiesAreLimited() {
    http().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("query", "{ __typename }", "variables", Map.of("x", "y".repeat(2_000_000))))
        .exchange().expectStatus().isEqualTo(413);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Consumer<List<ResponseError>> only(String code, Map<String, String>... violations) {
    return errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
      if (violations.length > 0) {
        assertThat(violations(errors.getFirst())).containsExactlyInAnyOrder(violations);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> violations(ResponseError error) {
    return (List<Map<String, String>>) error.getExtensions().get("violations");
  }

  private static Map<String, String> violation(String field, String message) {
    return Map.of("field", field, "message", message);
  }
}
