package io.juncture.profiler.assessment.aptitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemBankReaderTest {

  private static final String FILE = """
      version: 1
      items:
        - id: data-01
          discrimination: 1.2
          difficulty: -0.5
          question: "Which?"
          options: ["1", "2", "3", "4"]
          key: C
          because: "It is so."
      """;

  @Test
  void readsAnItem() {
    assertThat(read(FILE)).containsExactly(new Item("data-01", Area.DATA, new ItemCurve(1.2, -0.5), "Which?",
        List.of("1", "2", "3", "4"), Option.C, "It is so."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"discrimination: 1.2", "difficulty: -0.5", "question: \"Which?\"", "key: C", "because: \"It is so.\"",
      "options: [\"1\", \"2\", \"3\", \"4\"]"})
  void namesTheFileThatLacksSomething(String line) {
    assertThatIllegalStateException().isThrownBy(() -> read(FILE.replace(line, "")))
        .withMessageStartingWith("data.yaml cannot be read").withMessageContaining(line.substring(0, line.indexOf(':')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key: E", "key: C\n    hint: none", "key: [", "key: C\n    key: D"})
  void refusesWhatItDoesNotKnow(String line) {
    assertThatIllegalStateException().isThrownBy(() -> read(FILE.replace("key: C", line)))
        .withMessageStartingWith("data.yaml cannot be read");
  }

  @Test
  void namesTheItemAtFault() {
    assertThatIllegalArgumentException().isThrownBy(() -> read(FILE.replace("\"4\"", "\"1\"")))
        .withMessageContaining("data-01");
  }

  private static List<Item> read(String yaml) {
    return ItemBankReader.items(
        Area.DATA, "data.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
