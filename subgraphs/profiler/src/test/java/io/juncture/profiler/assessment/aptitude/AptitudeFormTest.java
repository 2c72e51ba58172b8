package io.juncture.profiler.assessment.aptitude;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AptitudeFormTest {

  private static final ItemBank BANK = ItemBankReader.read();

  @Test
  void takesFiveItemsOfEachArea() {
    AptitudeForm form = AptitudeForm.of(BANK, "session-1");
    assertThat(form.items()).hasSize(30).doesNotHaveDuplicates();
    assertThat(form.items().stream().collect(groupingBy(Item::area, counting())).values()).hasSize(6).containsOnly(5L);
  }

  @Test
  void followsFromTheSeedAlone() {
    assertThat(AptitudeForm.of(BANK, "session-1")).isEqualTo(AptitudeForm.of(ItemBankReader.read(), "session-1"));
    assertThat(AptitudeForm.of(BANK, "session-1")).isNotEqualTo(AptitudeForm.of(BANK, "session-2"));
    assertThat(AptitudeForm.of(new ItemBank(BANK.items().reversed()), "session-1"))
        .isEqualTo(AptitudeForm.of(BANK, "session-1"));
  }

  @Test
  void comesBackFromTheIdsOfItsItems() {
    AptitudeForm form = AptitudeForm.of(BANK, "session-1");
    assertThat(AptitudeForm.restored(BANK, form.items().stream().map(Item::id).toList())).isEqualTo(form);
    assertThat(AptitudeForm.restored(BANK, List.of("net-01", "net-withdrawn", "sec-01")).items()).extracting(Item::id)
        .containsExactly("net-01", "sec-01");
  }

  @Test
  void isAboutEquallyHardForEverybody() {
    assertThat(IntStream.range(0, 300)).allSatisfy(seed -> {
      AptitudeForm form = AptitudeForm.of(BANK, "session-" + seed);
      for (Area area : Area.values()) {
        assertThat(meanDifficulty(form.items().stream().filter(item -> item.area() == area).toList())).isBetween(-0.5, 0.5);
      }
      assertThat(meanDifficulty(form.items())).isBetween(-0.2, 0.2);
    });
  }

  @Test
  void beginsWithTheEasierItems() {
    List<Item> items = AptitudeForm.of(BANK, "session-1").items();
    assertThat(meanDifficulty(items.subList(0, 6))).isLessThan(-1.2);
    assertThat(meanDifficulty(items.subList(24, 30))).isGreaterThan(1.2);
  }

  @Test
  void usesTheWholeBank() {
    Set<String> used = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      AptitudeForm.of(BANK, "session-" + seed).items().forEach(item -> used.add(item.id()));
    }
    assertThat(used).hasSameSizeAs(BANK.items());
  }

  private static double meanDifficulty(List<Item> items) {
    return items.stream().mapToDouble(item -> item.curve().difficulty()).average().orElseThrow();
  }
}
