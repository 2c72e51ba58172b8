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

  @Test
  void whateverIsPutTogetherFromAddressAndNamesIsGuessedFirst() {
    List<String> personal = List.of("Ann Bee", "ann.bee@example.org");
    for (String bad : List.of("ann.bee@example.org", "ANN.BEE@EXAMPLE.ORG", "ann.bee@example.org1", "ann.beeweb", "annbeeweb", "ann.bee.example",
        "annbee.example", "ann_bee_example_org", "Ann-Bee-Example!", "example.org", "example.organn", "AnnBee2024")) {
      assertThat(rules.weakness(bad, personal)).as(bad).isPresent();
    }
    for (String bad : List.of("bob@example.org", "BOB@EXAMPLE.ORG", "bob@example.org1", "bob.example.org", "bobexample", "b-o-b@example.org")) {
      assertThat(rules.weakness(bad, List.of("bob@example.org", "", "", ""))).as(bad).isPresent();
    }
    String lengthy = "quokka".repeat(10) + "@" + "zanzibar".repeat(7) + ".example." + "wombat".repeat(9) + ".example";
    assertThat(rules.weakness(lengthy, List.of(lengthy))).isPresent();
    assertThat(rules.weakness("ann.bee@example.org", List.of("\0", ".", "@", "@@", "  "))).isEmpty();
    assertThat(rules.weakness("correct horse ann battery staple", personal)).isEmpty();
  }
}
