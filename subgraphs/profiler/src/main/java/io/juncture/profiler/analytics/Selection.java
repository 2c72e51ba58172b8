package io.juncture.profiler.analytics;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Whose results statistics are made of: each person's latest ones of those selected. */
sealed interface Selection {

  /** The students of a cohort. */
  record Cohort(UUID id) implements Selection {}

  /**
   * Employees of sponsors.
   *
   * @param sponsor of that sponsor only
   * @param cohort those of them only who are in that cohort
   * @param from results of sessions completed on that day (UTC) or later
   * @param to results of sessions completed on that day (UTC) or earlier
   */
  record Enterprise(Optional<UUID> sponsor, Optional<UUID> cohort, Optional<LocalDate> from, Optional<LocalDate> to)
      implements Selection {}

  /**
   * The common table expressions that all statistics begin with: {@code member(person_id)}, and {@code latest} with the columns of the
   * results.
   */
  static String with(Selection selection) {
    String members = switch (selection) {
      case Cohort _ -> "SELECT person_id FROM cohort_member WHERE cohort_id = ANY(:cohorts)";
      case Enterprise _ -> """
          SELECT DISTINCT e.person_id FROM sponsor_employee e
          WHERE (cardinality(:sponsors) = 0 OR e.sponsor_id = ANY(:sponsors))
            AND (cardinality(:cohorts) = 0
              OR EXISTS (SELECT FROM cohort_member c WHERE c.person_id = e.person_id AND c.cohort_id = ANY(:cohorts)))""";
    };
    return """
        WITH member AS (%s), latest AS (
          SELECT DISTINCT ON (r.person_id) r.person_id, r.session_id, r.completed_at, r.document, r.overall, r.aptitude, r.track, r.readiness
          FROM profiler_result r JOIN member m ON m.person_id = r.person_id
          WHERE r.completed_at >= :from::date::timestamp AT TIME ZONE 'UTC'
            AND r.completed_at < (:to::date + 1)::timestamp AT TIME ZONE 'UTC'
          ORDER BY r.person_id, r.completed_at DESC)
        """.formatted(members);
  }

  /** Gives a statement that begins so its parameters. */
  static GenericExecuteSpec bind(GenericExecuteSpec statement, Selection selection) {
    LocalDate first = LocalDate.of(1, 1, 1);
    LocalDate last = LocalDate.of(9999, 12, 30);
    return switch (selection) {
      case Cohort(var id) -> statement.bind("cohorts", new UUID[] {id}).bind("from", first).bind("to", last);
      case Enterprise(var sponsor, var cohort, var from, var to) -> statement
          .bind("sponsors", sponsor.stream().toArray(UUID[]::new))
          .bind("cohorts", cohort.stream().toArray(UUID[]::new))
          .bind("from", from.orElse(first))
          .bind("to", to.orElse(last));
    };
  }
}
