package io.juncture.profiler.assessment.aptitude;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItemBankTest {

  private static final ItemBank BANK = ItemBankReader.read();

  @Test
  void hasAtLeastEightyItems() {
    assertThat(BANK.items()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(BANK.items()).extracting(Item::id).doesNotHaveDuplicates();
    assertThat(BANK.item("net-04")).hasValueSatisfying(item -> assertThat(item.options()).contains("443"));
    assertThat(BANK.item("net-99")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void coversEachAreaFromEasyToHard(Area area) {
    assertThat(BANK.items(area)).hasSizeGreaterThanOrEqualTo(13)
        .anySatisfy(item -> assertThat(item.curve().difficulty()).isLessThan(-1.5))
        .anySatisfy(item -> assertThat(item.curve().difficulty()).isBetween(-0.3, 0.3))
        .anySatisfy(item -> assertThat(item.curve().difficulty()).isGreaterThan(1.5));
  }

  @Test
  void putsTheKeyInEachPositionEquallyOften() {
    assertThat(BANK.items().stream().collect(groupingBy(Item::key, counting())).values())
        .hasSize(4)
        .allSatisfy(count -> assertThat((double) count / BANK.items().size()).isBetween(0.22, 0.28));
  }

  /** Choosing the longest option should help no more than guessing. */
  @Test
  void doesNotGiveTheKeyAwayByItsLength() {
    long longest = BANK.items().stream().filter(item -> {
      List<Integer> others = new ArrayList<>(item.options().stream().map(String::length).toList());
      int key = others.remove(item.key().ordinal());
      return key > others.stream().max(Comparator.naturalOrder()).orElseThrow() + 3;
    }).count();
    assertThat((double) longest / BANK.items().size()).isLessThan(0.25);
  }

  @Test
  void offersNoOptionThatRefersToOthers() {
    assertThat(BANK.items().stream().map(Item::options).flatMap(List::stream))
        .noneMatch(option -> option.matches("(?i).*(all|none|both) of the (above|these).*"));
  }

  /** The options are themselves called A to D. */
  @Test
  void offersNoOptionThatReadsLikeTheNameOfAnother() {
    assertThat(BANK.items().stream().map(Item::options).flatMap(List::stream)).noneMatch(option -> option.matches("[A-D]"));
  }

  @Test
  void refusesItemsThatAppearTwice() {
    List<Item> items = new ArrayList<>(BANK.items());
    items.add(items.getFirst());
    assertThatIllegalArgumentException().isThrownBy(() -> new ItemBank(items))
        .withMessage("item net-01 is in the bank twice");
  }

  @Test
  void refusesAnAreaWithTooFewItems() {
    List<Item> items = BANK.items().stream().filter(item -> item.area() != Area.DATA).toList();
    assertThatIllegalArgumentException().isThrownBy(() -> new ItemBank(items))
        .withMessage("area data has 0 items, a form needs 5");
  }

  @Test
  void refusesItemsWithoutFourDifferentOptions() {
    assertThatIllegalArgumentException().isThrownBy(() -> item(List.of("a", "b", "c"))).withMessageContaining("x-1");
    assertThatIllegalArgumentException().isThrownBy(() -> item(List.of("a", "b", "c", "a"))).withMessageContaining("x-1");
    assertThatIllegalArgumentException().isThrownBy(() -> item(List.of("a", "b", "c", " "))).withMessageContaining("x-1");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 0", "3.1, 0", "NaN, 0", "1, 4.1", "1, -4.1", "1, NaN"})
  void refusesCurvesThatNoItemHas(double discrimination, double difficulty) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ItemCurve(discrimination, difficulty));
  }

  private static Item item(List<String> options) {
    return new Item("x-1", Area.DATA, new ItemCurve(1, 0), "Which?", options, Option.A, "because");
  }
}
