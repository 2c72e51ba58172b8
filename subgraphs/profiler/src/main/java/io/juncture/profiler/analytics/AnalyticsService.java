package io.juncture.profiler.analytics;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.juncture.profiler.analytics.Selection.Cohort;
import io.juncture.profiler.analytics.Selection.Enterprise;
import io.juncture.profiler.person.Role;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Statistics for administrators and directors. An answer is used again for five minutes; whether the caller may have it is asked anew. */
@Service
class AnalyticsService {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 500;
  private static final int LAST_YEAR = 9999;

  private final AnalyticsRepository repository;
  private final AsyncCache<Cohort, CohortAnalytics> cohorts = cache();
  private final AsyncCache<Enterprise, EnterpriseAnalytics> enterprises = cache();

  AnalyticsService(AnalyticsRepository repository) {
    this.repository = repository;
  }

  /** Statistics of a cohort; the error {@code NOT_FOUND} when there is none with that id. */
  Mono<CohortAnalytics> cohort(Optional<UUID> id, Caller caller) {
    requireOverseer(caller);
    return Mono.justOrEmpty(id.map(Cohort::new)).switchIfEmpty(Mono.error(AnalyticsService::noCohort))
        .flatMap(asked -> Mono.fromFuture(cohorts.get(asked, (key, _) -> compute(key).toFuture()), true));
  }

  private Mono<CohortAnalytics> compute(Cohort cohort) {
    return repository.cohortName(cohort.id())
        .switchIfEmpty(Mono.error(AnalyticsService::noCohort))
        .flatMap(name -> Mono.zip(
                repository.statistics(cohort), repository.topStrengths(cohort), repository.students(cohort))
            .map(found -> new CohortAnalytics(
                cohort.id().toString(), name, found.getT1(), found.getT2(), found.getT3())));
  }

  /** Statistics of sponsors' employees; {@code filter} is read only for those who may have them. The error {@code NOT_FOUND} when there is no such sponsor or cohort. */
  Mono<EnterpriseAnalytics> enterprise(Supplier<Enterprise> filter, Caller caller) {
    requireOverseer(caller);
    Enterprise selection = filter.get();
    requireKnown("dateFrom", selection.from());
    requireKnown("dateTo", selection.to());
    if (selection.from().isPresent() && selection.to().isPresent()
        && selection.from().get().isAfter(selection.to().get())) {
      throw SubgraphException.invalidInput("dateTo", "must not be before dateFrom");
    }
    return Mono.fromFuture(() -> enterprises.get(selection, (key, _) -> compute(key).toFuture()), true);
  }

  private Mono<EnterpriseAnalytics> compute(Enterprise selection) {
    Mono<String> sponsor = Mono.justOrEmpty(selection.sponsor()).flatMap(id -> repository.sponsorName(id)
        .switchIfEmpty(Mono.error(AnalyticsService::noSponsor)));
    Mono<String> cohort = Mono.justOrEmpty(selection.cohort()).flatMap(id -> repository.cohortName(id)
        .switchIfEmpty(Mono.error(AnalyticsService::noCohort)));
    return sponsor.then(cohort).then(Mono.zip(repository.statistics(selection), repository.cohorts(selection)))
        .map(found -> new EnterpriseAnalytics(selection, found.getT1(), found.getT2()));
  }

  /** The database does not know every day that the calendar has. */
  private static void requireKnown(String field, Optional<LocalDate> day) {
    if (day.isPresent() && (day.get().getYear() < 1 || day.get().getYear() > LAST_YEAR)) {
      throw SubgraphException.invalidInput(field, "must be a day of the years 1 to " + LAST_YEAR);
    }
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

  private static <K, V> AsyncCache<K, V> cache() {
    return Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).buildAsync();
  }
}
