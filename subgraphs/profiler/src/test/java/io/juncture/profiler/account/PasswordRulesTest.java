package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules(new AccountProperties(8, 3, 60, 60, Duration.ofHours(1), ""));

  @Test
  void whatNobodyGuessesIsGoodInAnyScript() {
    for (String good : List.of("correct horse battery staple", "nJ8#qLm2vX", "Zwölf Boxkämpfer", "四つの単語を並べる文", "x".repeat(3) + "Qw9-".repeat(300))) {
      assertThat(rules.weakness(good, List.of())).as(good).isEmpty();
    }
  }

  @Test
  void whatIsTriedFirstIsRefusedWithAdvice() {
    assertThat(rules.weakness("password1", List.of()).orElseThrow()).startsWith("is too easy to guess. ").doesNotEndWith(".");
    for (String bad : List.of("12345678", "qwertyuiop", "aaaaaaaaaaaa", "iloveyou", "abcdefgh")) {
      assertThat(rules.weakness(bad, List.of())).as(bad).isPresent();
    }
    assertThat(rules.weakness("short", List.of())).isEqualTo(Optional.of("must have at least 8 characters"));
  }

  @Test
  void namesAndAddressOfThePersonAreGuessedFirst() {
    List<String> personal = List.of("Wolfgang Trockenbrodt", "w.trockenbrodt@example.com");
    assertThat(rules.weakness("trockenbrodt", List.of())).isEmpty();
    assertThat(rules.weakness("trockenbrodt", personal)).isPresent();
  }
}
