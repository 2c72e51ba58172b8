package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.subgraph.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A subgraph on its own that is configured with a setting that does not exist. */
@ExtendWith(OutputCaptureExtension.class)
class MisspeltSettingTest {

  @Test
  void endsTheStartWithASentenceThatNamesTheClosestOne(CapturedOutput output) {
    assertThatThrownBy(() -> start("juncture.identity.isuer=https://issuer.test")).hasMessageContaining("juncture.identity.isuer");
    assertThat(output).contains("There is no setting 'juncture.identity.isuer'", "the closest one is 'juncture.identity.issuer'");
  }

  @Test
  void othersAreSettings() {
    TestDatabase database = TestDatabase.create();
    start("juncture.identity.clock-skew=1s", "juncture.graphql.introspection=true", "juncture.database.host=127.0.0.1",
        "juncture.database.port=" + database.port(), "juncture.database.name=" + database.name(),
        "juncture.database.username=postgres", "juncture.database.password=postgres");
  }

  private static void start(String... settings) {
    List<String> arguments = new ArrayList<>(List.of("--spring.config.name=sample", "--server.port=0"));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    new SpringApplicationBuilder(SampleApplication.class).run(arguments.toArray(String[]::new)).close();
  }
}
