package io.juncture.profiler.analytics;

import static java.util.stream.Collectors.toMap;

import io.juncture.profiler.analytics.CohortAnalytics.Student;
import io.juncture.profiler.analytics.CohortAnalytics.TraitConsistency;
import io.juncture.profiler.analytics.EnterpriseAnalytics.CohortShare;
import io.juncture.profiler.analytics.Selection.Cohort;
import io.juncture.profiler.analytics.Statistics.ReadinessCount;
import io.juncture.profiler.analytics.Statistics.ScoreStatistics;
import io.juncture.profiler.analytics.Statistics.StrengthCount;
import io.juncture.profiler.analytics.Statistics.TrackCount;
import io.juncture.profiler.assessment.behaviour.Agreement;
import io.juncture.profiler.assessment.behaviour.BehaviourInventory;
import io.juncture.profiler.assessment.behaviour.InternalConsistency;
import io.juncture.profiler.assessment.behaviour.Keying;
import io.juncture.profiler.assessment.behaviour.Statement;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.result.Track;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Computes statistics in SQL; averages are rounded to two decimals there. */
@Repository
class AnalyticsRepository {

  private static final int MOST_STRENGTHS = 10;

  private final DatabaseClient client;

  AnalyticsRepository(DatabaseClient client) {
    this.client = client;
  }

  /** The name of a cohort; empty when there is none with that id. */
  Mono<String> cohortName(UUID id) {
    return client.sql("SELECT name FROM cohort WHERE id = :id").bind("id", id).mapValue(String.class).one();
  }

  /** The name of a sponsor; empty when there is none with that id. */
  Mono<String> sponsorName(UUID id) {
    return client.sql("SELECT name FROM sponsor WHERE id = :id").bind("id", id).mapValue(String.class).one();
  }

  Mono<Statistics> statistics(Selection selection) {
    return Mono.zip(counts(selection, "track"), counts(selection, "readiness")).flatMap(counts ->
        query(selection, """
            SELECT (SELECT count(*) FROM member) AS members, count(*) AS profiled,
              round(avg(aptitude), 2) AS average_aptitude, round(avg(overall), 2) AS average_overall,
              min(aptitude) AS min_aptitude, max(aptitude) AS max_aptitude,
              min(overall) AS min_overall, max(overall) AS max_overall
            FROM latest
            """, row -> new Statistics(count(row, "members"), count(row, "profiled"), scores(row),
                tracks(counts.getT1()), readiness(counts.getT2())))
            .single());
  }

  /** The strengths that most people have, at most ten. */
  Mono<List<StrengthCount>> topStrengths(Selection selection) {
    return query(selection, """
            SELECT strength, count(*) AS people
            FROM latest, jsonb_array_elements_text(document #> '{strengths,strengths}') AS strength
            GROUP BY strength ORDER BY people DESC, strength LIMIT\s""" + MOST_STRENGTHS,
        row -> new StrengthCount(text(row, "strength"), count(row, "people"))).collectList();
  }

  /**
   * A cohort's students, by name.
   *
   * @param after the id of the student after whom to go on; nobody when there is no such student
   */
  Mono<List<Student>> students(Cohort cohort, int first, Optional<String> after) {
    return Selection.bind(client.sql(Selection.with(cohort) + """
            SELECT p.id, p.number, p.full_name, l.completed_at, l.overall, l.aptitude, l.track, l.readiness
            FROM member m JOIN person p ON p.id = m.person_id LEFT JOIN latest l ON l.person_id = p.id
            WHERE :after::text IS NULL
              OR (p.full_name, p.id) > (SELECT a.full_name, a.id FROM person a JOIN member am ON am.person_id = a.id WHERE a.id = :after)
            ORDER BY p.full_name, p.id LIMIT :first
            """), cohort)
        .bind("after", Parameter.fromOrEmpty(after.orElse(null), String.class))
        .bind("first", first)
        .map(AnalyticsRepository::student).all().collectList();
  }

  /** Cronbach's alpha of each trait's statements in the members' latest answers, as {@link InternalConsistency#alpha} has it. */
  Mono<List<TraitConsistency>> internalConsistency(Selection selection) {
    List<Statement> statements = BehaviourInventory.statements();
    return Selection.bind(client.sql(Selection.with(selection) + """
            , statement AS (SELECT * FROM unnest(:statements, :traits, :reversed) AS s(id, trait, reversed)),
            point AS (
              SELECT l.person_id, s.trait, s.id,
                CASE WHEN s.reversed THEN 6 - array_position(:scale, a.value) ELSE array_position(:scale, a.value) END AS points
              FROM latest l JOIN profiler_answer a ON a.session_id = l.session_id JOIN statement s ON s.id = a.question_id),
            item AS (SELECT trait, id, var_samp(points) AS variance FROM point GROUP BY trait, id),
            person_sum AS (SELECT trait, person_id, sum(points) AS points FROM point GROUP BY trait, person_id),
            total AS (SELECT trait, count(*) AS people, var_samp(points) AS variance FROM person_sum GROUP BY trait)
            SELECT t.trait, t.people, CASE WHEN t.variance > 0 THEN
              round((SELECT count(*) / (count(*) - 1.0) * (1 - sum(i.variance) / t.variance) FROM item i WHERE i.trait = t.trait), 2) END AS alpha
            FROM total t
            """), selection)
        .bind("statements", statements.stream().map(Statement::id).toArray(String[]::new))
        .bind("traits", statements.stream().map(each -> each.trait().name()).toArray(String[]::new))
        .bind("reversed", statements.stream().map(each -> each.keying() == Keying.REVERSED).toArray(Boolean[]::new))
        .bind("scale", Arrays.stream(Agreement.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .map(row -> new TraitConsistency(Trait.valueOf(text(row, "trait")), count(row, "people"), number(row, "alpha")))
        .all().collectMap(TraitConsistency::trait)
        .map(found -> Arrays.stream(Trait.values())
            .map(trait -> found.getOrDefault(trait, new TraitConsistency(trait, 0, null))).toList());
  }

  /** Those cohorts that members are in, by name. */
  Mono<List<CohortShare>> cohorts(Selection.Enterprise selection) {
    return query(selection, """
            SELECT c.id, c.name, count(*) AS members, count(l.person_id) AS profiled,
              round(avg(l.aptitude), 2) AS average_aptitude, round(avg(l.overall), 2) AS average_overall
            FROM member m JOIN cohort_member cm ON cm.person_id = m.person_id JOIN cohort c ON c.id = cm.cohort_id
              LEFT JOIN latest l ON l.person_id = m.person_id
            WHERE cardinality(:cohorts) = 0 OR c.id = ANY(:cohorts)
            GROUP BY c.id, c.name ORDER BY c.name, c.id
            """, row -> new CohortShare(
                Objects.requireNonNull(row.get("id", UUID.class)).toString(), text(row, "name"), count(row, "members"),
                count(row, "profiled"), Statistics.percentage(count(row, "profiled"), count(row, "members")),
                number(row, "average_aptitude"), number(row, "average_overall")))
        .collectList();
  }

  private Mono<Map<String, Integer>> counts(Selection selection, String column) {
    record Count(String value, int people) {}
    return query(selection, "SELECT %1$s AS value, count(*) AS people FROM latest GROUP BY %1$s".formatted(column),
        row -> new Count(text(row, "value"), count(row, "people")))
        .collect(toMap(Count::value, Count::people));
  }

  private <T> Flux<T> query(Selection selection, String sql, Function<Readable, T> reading) {
    return Selection.bind(client.sql(Selection.with(selection) + sql), selection).map(reading).all();
  }

  private static List<TrackCount> tracks(Map<String, Integer> counts) {
    return Arrays.stream(Track.values()).map(track -> new TrackCount(track, counts.getOrDefault(track.name(), 0))).toList();
  }

  private static List<ReadinessCount> readiness(Map<String, Integer> counts) {
    return Arrays.stream(DifficultyLevel.values())
        .map(level -> new ReadinessCount(level, counts.getOrDefault(level.name(), 0)))
        .toList();
  }

  private static ScoreStatistics scores(Readable row) {
    return new ScoreStatistics(number(row, "average_aptitude"), number(row, "average_overall"), number(row, "min_aptitude"),
        number(row, "max_aptitude"), number(row, "min_overall"), number(row, "max_overall"));
  }

  private static Student student(Readable row) {
    Optional<OffsetDateTime> completed = Optional.ofNullable(row.get("completed_at", OffsetDateTime.class));
    return new Student(
        text(row, "id"),
        Objects.requireNonNull(row.get("number", Integer.class)),
        text(row, "full_name"),
        completed.isPresent(),
        completed.map(time -> time.withOffsetSameInstant(ZoneOffset.UTC)).orElse(null),
        number(row, "overall"),
        number(row, "aptitude"),
        completed.map(_ -> Track.valueOf(text(row, "track"))).orElse(null),
        completed.map(_ -> DifficultyLevel.valueOf(text(row, "readiness"))).orElse(null));
  }

  private static @Nullable Double number(Readable row, String column) {
    return Optional.ofNullable(row.get(column, BigDecimal.class)).map(BigDecimal::doubleValue).orElse(null);
  }

  private static int count(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class)).intValue();
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class), column);
  }
}
