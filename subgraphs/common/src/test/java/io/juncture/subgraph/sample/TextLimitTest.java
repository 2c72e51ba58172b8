package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class TextLimitTest extends SampleTest {

  private Response documentOf(int characters) {
    String query = "{ __typename } #";
    return asUser().document(query + "x".repeat(characters - query.length())).execute();
  }

  @Test
  void aDocumentMayHaveSoManyCharacters() {
    documentOf(100_000).path("__typename").entity(String.class).isEqualTo("Query");
  }

  @Test
  void aLongerOneIsNotParsed() {
    documentOf(100_001).errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "GRAPHQL_PARSE_FAILED");
    });
  }
}
