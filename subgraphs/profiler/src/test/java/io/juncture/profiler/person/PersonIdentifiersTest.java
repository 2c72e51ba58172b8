package io.juncture.profiler.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdentifiersTest {

  @Test
  void identifiersAreToldApartByTheirForm() {
    String uuid = "b67a71e2-5f61-492a-9eeb-2037bf2e9993";
    var identifiers = PersonIdentifiers.of(
        List.of("user-123", "123", uuid, "abc123", "b67a71e2", "2147483648", "-1", "", "a b", "x\0", "١٢", "0123", "0", "+123", " 123", "123 "));
    assertThat(identifiers.ids()).containsExactly("user-123", "abc123", "b67a71e2", "-1", "0123", "0");
    assertThat(identifiers.numbers()).containsExactly(123);
    assertThat(identifiers.uuids()).containsExactly(UUID.fromString(uuid));
    assertThat(identifiers.inOrder(List.of())).hasSize(16).containsOnlyNulls();
  }
}
