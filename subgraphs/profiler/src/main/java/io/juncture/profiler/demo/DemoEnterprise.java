package io.juncture.profiler.demo;

import static io.juncture.profiler.demo.DemoPerson.outsider;

import io.juncture.profiler.person.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who belongs to the demo data set's sponsor and cohorts, and who of them has completed the profiler: of the sponsor's 200 employees
 * 180, of the 50 students of {@code Cohort 2026} 45.
 */
final class DemoEnterprise {

  static final UUID SPONSOR = UUID.fromString("9b2f1f3e-0c57-4d7a-8f0e-5f1a3b7c2d10");
  static final UUID COHORT = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  static final UUID EARLIER_COHORT = UUID.fromString("5d0c7c0e-7a55-4a29-9d0f-0c5f9f3e2025");

  private static final int FIRST_NUMBER = 20_000;
  private static final int LEARNERS = 120;
  private static final int OTHERS = 78;
  private static final int LEARNERS_OF_COHORT = 48;
  private static final int UNPROFILED_OF_COHORT = 5;
  private static final int UNPROFILED_OTHERS = 15;
  private static final List<String> GIVEN_NAMES =
      List.of("Mina", "Nils", "Omar", "Priya", "Quinn", "Rosa", "Sami", "Tara", "Uma", "Victor", "Wen", "Yara", "Zoe");
  private static final List<String> FAMILY_NAMES = List.of("Keller", "Lopez", "Mehta", "Novak", "Osei", "Park");

  private DemoEnterprise() {}

  /** Employees of the sponsor who belong to no organization here. */
  static List<DemoPerson> others() {
    return IntStream.range(0, OTHERS).mapToObj(i -> {
      String id = "employee-%03d".formatted(i + 1);
      String name = GIVEN_NAMES.get(i % GIVEN_NAMES.size()) + " " + FAMILY_NAMES.get(i / GIVEN_NAMES.size());
      return outsider(id, FIRST_NUMBER + i + 1, id + "@employees.example", name, Role.LEARNER);
    }).toList();
  }

  static List<String> employees() {
    return Stream.of(Stream.of("user-123", "user-456"), learners(1, LEARNERS), others().stream().map(DemoPerson::id))
        .flatMap(ids -> ids).toList();
  }

  static List<String> students() {
    return Stream.concat(Stream.of("user-123", "user-456"), learners(1, LEARNERS_OF_COHORT)).toList();
  }

  static List<String> earlierStudents() {
    return learners(LEARNERS_OF_COHORT + 1, LEARNERS).toList();
  }

  /** Everybody with a completed session, employee or not. */
  static List<String> profiled() {
    List<String> without = Stream.concat(
        learners(LEARNERS_OF_COHORT - UNPROFILED_OF_COHORT + 1, LEARNERS_OF_COHORT),
        others().stream().skip(OTHERS - UNPROFILED_OTHERS).map(DemoPerson::id)).toList();
    return Stream.concat(employees().stream(), Stream.of("abc123")).filter(id -> !without.contains(id)).toList();
  }

  private static Stream<String> learners(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj("learner-%03d"::formatted);
  }
}
