package io.juncture.profiler.analytics;

import io.juncture.profiler.analytics.CohortAnalytics.Student;
import io.juncture.profiler.analytics.Selection.Cohort;
import io.juncture.profiler.analytics.Selection.Enterprise;
import io.juncture.profiler.person.Role;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.error.Violation;
import io.juncture.subgraph.security.Caller;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Statistics for administrators and directors. An answer is used again for five minutes, and computed once for all who ask meanwhile;
 * whether the caller may have it is asked anew.
 */
@Service
public class AnalyticsService {

  private static final int MOST_KEPT = 500;
  private static final int MOST_STUDENTS_KEPT = 50_000;
  private static final int LAST_YEAR = 9999;

  private final AnalyticsRepository repository;
  private final Answers<Cohort, CohortAnalytics> cohorts;
  private final Answers<Page, List<Student>> students;
  private final Answers<Enterprise, EnterpriseAnalytics> enterprises;

  AnalyticsService(AnalyticsRepository repository, InstantSource clock) {
    this.repository = repository;
    this.cohorts = Answers.atMost(MOST_KEPT, clock, this::compute);
    this.students = Answers.ofWeight(MOST_STUDENTS_KEPT, (_, page) -> page.size() + 1, clock,
        page -> repository.students(page.cohort(), page.first(), page.after()));
    this.enterprises = Answers.atMost(MOST_KEPT, clock, this::compute);
  }

  /** Forgets all answers: they may name somebody who has been erased, or count them. Other instances have them for five minutes more. */
  public void forget() {
    cohorts.forget();
    students.forget();
    enterprises.forget();
  }

  private record Page(Cohort cohort, int first, Optional<String> after) {}

  /** Statistics of a cohort; the error {@code NOT_FOUND} when there is none with that id. */
  Mono<CohortAnalytics> cohort(Optional<UUID> id, Caller caller) {
    requireOverseer(caller);
    return Mono.justOrEmpty(id.map(Cohort::new))
        .flatMap(cohorts::to)
        .switchIfEmpty(Mono.error(AnalyticsService::noCohort));
  }

  /** Empty, which is not kept, when there is no such cohort. */
  private Mono<CohortAnalytics> compute(Cohort cohort) {
    return repository.cohortName(cohort.id())
        .flatMap(name -> Mono.zip(
                repository.statistics(cohort), repository.topStrengths(cohort), repository.internalConsistency(cohort))
            .map(found -> new CohortAnalytics(cohort, name, found.getT1(), found.getT2(), found.getT3())));
  }

  /** So many of a cohort's students, by name, beginning after the one with that id; for those who have got the cohort's statistics. */
  Mono<List<Student>> students(Cohort cohort, int first, Optional<String> after) {
    return students.to(new Page(cohort, first, after));
  }

  /** Statistics of sponsors' employees; {@code filter} is read only for those who may have them. The error {@code NOT_FOUND} when there is no such sponsor or cohort. */
  Mono<EnterpriseAnalytics> enterprise(Supplier<Enterprise> filter, Caller caller) {
    requireOverseer(caller);
    Enterprise selection = filter.get();
    requireDays(selection);
    return enterprises.to(selection)
        .switchIfEmpty(Mono.defer(() -> missing(selection)).flatMap(Mono::error));
  }

  /** Empty, which is not kept, when there is no such sponsor or cohort. */
  private Mono<EnterpriseAnalytics> compute(Enterprise selection) {
    return missing(selection).hasElement().filter(missing -> !missing)
        .flatMap(_ -> Mono.zip(repository.statistics(selection), repository.cohorts(selection)))
        .map(found -> new EnterpriseAnalytics(selection, found.getT1(), found.getT2()));
  }

  private Mono<SubgraphException> missing(Enterprise selection) {
    Mono<Boolean> sponsor = Mono.justOrEmpty(selection.sponsor())
        .flatMap(id -> repository.sponsorName(id).hasElement()).filter(known -> !known);
    Mono<Boolean> cohort = Mono.justOrEmpty(selection.cohort())
        .flatMap(id -> repository.cohortName(id).hasElement()).filter(known -> !known);
    return sponsor.map(_ -> noSponsor()).switchIfEmpty(cohort.map(_ -> noCohort()));
  }

  private static void requireDays(Enterprise selection) {
    Stream<Violation> unknown = Stream.of(unknown("dateFrom", selection.from()), unknown("dateTo", selection.to())).flatMap(Optional::stream);
    Stream<Violation> order = selection.to().filter(to -> selection.from().filter(to::isBefore).isPresent())
        .map(_ -> new Violation("dateTo", "must not be before dateFrom")).stream();
    List<Violation> violations = Stream.concat(unknown, order).toList();
    if (!violations.isEmpty()) {
      throw SubgraphException.invalidInput(violations);
    }
  }

  /** The database does not know every day that the calendar has. */
  private static Optional<Violation> unknown(String field, Optional<LocalDate> day) {
    return day.filter(known -> known.getYear() < 1 || known.getYear() > LAST_YEAR)
        .map(_ -> new Violation(field, "must be a day of the years 1 to " + LAST_YEAR));
  }

  private static void requireOverseer(Caller caller) {
    if (!caller.isAdmin() && !caller.has(Role.DIRECTOR.claim())) {
      throw SubgraphException.forbidden("Analytics are for administrators and directors.");
    }
  }

  static SubgraphException noCohort() {
    return SubgraphException.notFound("Cohort not found");
  }

  static SubgraphException noSponsor() {
    return SubgraphException.notFound("Enterprise not found");
  }
}
