package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "juncture.graphql.max-result-fields=101")
class ResultLimitTest extends SampleTest {

  private Response books(int count) {
    return asUser().document("query($ids: [ID!]!) { books(ids: $ids) { id next { title } } }")
        .variable("ids", Collections.nCopies(count, "b1")).execute();
  }

  @Test
  void aResultMayHaveSoManyFields() {
    books(33).path("books").entityList(Map.class).hasSize(33);
  }

  @Test
  void aResultWithMoreIsRefused(CapturedOutput output) {
    books(34).errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getMessage()).isEqualTo("The result has more than 101 fields.");
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "REQUEST_TOO_LARGE");
    });
    assertThat(output.getAll()).doesNotContain("Unexpected");
  }
}
