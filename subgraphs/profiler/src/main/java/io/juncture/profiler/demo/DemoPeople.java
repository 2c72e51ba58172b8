package io.juncture.profiler.demo;

import static io.juncture.profiler.demo.DemoPerson.member;
import static io.juncture.profiler.demo.DemoPerson.outsider;

import io.juncture.profiler.person.Role;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is in the demo data set: the accounts the contracts name, and the learners of their organization. */
final class DemoPeople {

  static final String ORGANIZATION = "org-456";
  static final List<String> DEPARTMENTS = List.of("dept-eng", "dept-sales", "dept-mkt");

  private static final int LEARNERS = 120;
  private static final int FIRST_NUMBER = 10_000;
  private static final List<String> GIVEN_NAMES = List.of(
      "Aarav", "Bianca", "Chen", "Divya", "Elif", "Farid", "Grace", "Hana", "Ivan", "Jaya", "Kofi", "Lena");
  private static final List<String> FAMILY_NAMES = List.of(
      "Anand", "Brandt", "Costa", "Desai", "Eriksen", "Fofana", "Gupta", "Haddad", "Iyer", "Jensen");

  private DemoPeople() {}

  static List<DemoPerson> all() {
    return Stream.concat(accounts(), learners()).toList();
  }

  private static Stream<DemoPerson> accounts() {
    return Stream.of(
        member("user-123", 123, "user@example.com", "John Doe", "dept-eng", Role.LEARNER, Role.TRAINER)
            .withUuid("b67a71e2-5f61-492a-9eeb-2037bf2e9993"),
        member("user-456", 456, "learner@example.com", "Jane Smith", "dept-sales", Role.LEARNER),
        member("trainer-123", 1123, "trainer@example.com", "Teresa Okafor", "dept-eng", Role.TRAINER),
        member("orgadmin-1", 2001, "orgadmin@example.com", "Oliver Grant", "dept-eng", Role.ORG_ADMIN),
        member("mentor-1", 3001, "mentor@example.com", "Meera Nair", "dept-eng", Role.MENTOR),
        member("director-1", 4001, "director@example.com", "Diego Alvarez", "dept-mkt", Role.DIRECTOR),
        outsider("admin-1", 1, "admin@example.com", "Ada Winter", Role.ADMIN),
        outsider("newbie-1", 9001, "newbie@example.com", "Noah Berg", Role.LEARNER),
        outsider("abc123", 5001, "talent@example.com", "Talia Brooks", Role.LEARNER));
  }

  private static Stream<DemoPerson> learners() {
    return IntStream.range(0, LEARNERS).mapToObj(i -> {
      String id = "learner-%03d".formatted(i + 1);
      String given = GIVEN_NAMES.get(i % GIVEN_NAMES.size());
      String family = FAMILY_NAMES.get(i / GIVEN_NAMES.size());
      String department = DEPARTMENTS.get(i % DEPARTMENTS.size());
      return member(id, FIRST_NUMBER + i + 1, id + "@techcorp.example", given + " " + family, department, Role.LEARNER);
    });
  }
}
