package io.juncture.profiler.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongStringTest {

  @ParameterizedTest
  @CsvSource({"12345, 1", "11111, 5", "12223, 3", "12333, 3", "11233, 2", "12121, 1", "1, 1", "'', 0"})
  void findsTheLongestRun(String answers, int longest) {
    assertThat(LongString.longest(List.of(answers.chars().boxed().toArray()))).isEqualTo(longest);
  }
}
