package io.juncture.profiler.assessment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviourInventoryTest {

  @Test
  void hasTwentyDifferentStatements() {
    assertThat(BehaviourInventory.statements()).hasSize(20);
    assertThat(BehaviourInventory.statements()).extracting(Statement::id).doesNotHaveDuplicates();
    assertThat(BehaviourInventory.statements()).extracting(Statement::text).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void asksFourStatementsATraitTwoOfThemReversedInBalancedHalves(Trait trait) {
    List<Keying> keys = BehaviourInventory.statements(trait).stream().map(Statement::keying).toList();
    assertThat(keys).containsExactlyInAnyOrder(Keying.POSITIVE, Keying.POSITIVE, Keying.REVERSED, Keying.REVERSED);
    assertThat(keys.get(0)).isNotEqualTo(keys.get(2));
    assertThat(keys.get(1)).isNotEqualTo(keys.get(3));
  }

  @Test
  void letsTheTraitsTakeTurns() {
    for (int index = 0; index < 20; index++) {
      assertThat(BehaviourInventory.statements().get(index).trait()).isEqualTo(Trait.values()[index % 5]);
    }
  }
}
