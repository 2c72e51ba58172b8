package io.juncture.profiler.demo;

import io.juncture.profiler.person.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A demo account; {@code department} is empty for people outside the demo organization, the name is two words. */
record DemoPerson(
    String id, int number, UUID uuid, String email, String fullName, Optional<String> department, List<Role> roles) {

  static DemoPerson member(String id, int number, String email, String name, String department, Role... roles) {
    return new DemoPerson(id, number, uuidOf(id), email, name, Optional.of(department), List.of(roles));
  }

  static DemoPerson outsider(String id, int number, String email, String name, Role... roles) {
    return new DemoPerson(id, number, uuidOf(id), email, name, Optional.empty(), List.of(roles));
  }

  DemoPerson withUuid(String known) {
    return new DemoPerson(id, number, UUID.fromString(known), email, fullName, department, roles);
  }

  String firstName() {
    return fullName.substring(0, fullName.indexOf(' '));
  }

  String lastName() {
    return fullName.substring(fullName.indexOf(' ') + 1);
  }

  private static UUID uuidOf(String id) {
    return UUID.nameUUIDFromBytes(("https://juncture.example/people/" + id).getBytes(StandardCharsets.UTF_8));
  }
}
