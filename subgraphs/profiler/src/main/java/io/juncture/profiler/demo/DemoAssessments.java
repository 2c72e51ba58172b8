package io.juncture.profiler.demo;

import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.portfolio.Portfolio;
import io.juncture.profiler.portfolio.Portfolio.NewStatement;
import io.juncture.profiler.result.ResultRepository;
import io.juncture.profiler.result.StoredResult;
import io.juncture.profiler.session.Answer;
import io.juncture.profiler.session.Questionnaires;
import io.juncture.profiler.session.Scoring;
import io.juncture.profiler.session.Scoring.Outcome;
import io.juncture.profiler.session.Session;
import io.juncture.profiler.session.SessionState;
import io.juncture.subgraph.persistence.DemoData;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets {@link SimulatedTaker}s take the assessment and loads what they answered and what it came to by the code that scores everybody,
 * together with the sponsor and the cohorts they belong to. Sessions were completed on days from a month to a year ago.
 */
@Component
@Profile("demo")
@Order(2)
class DemoAssessments implements DemoData {

  private static final int LATEST_DAYS_AGO = 31;
  private static final int SPREAD = 330;

  private final DatabaseClient client;
  private final DemoAccounts accounts;
  private final Questionnaires questionnaires;
  private final ResultRepository results;
  private final Portfolio portfolio;

  DemoAssessments(DatabaseClient client, DemoAccounts accounts, Questionnaires questionnaires, ResultRepository results,
      Portfolio portfolio) {
    this.client = client;
    this.accounts = accounts;
    this.questionnaires = questionnaires;
    this.results = results;
    this.portfolio = portfolio;
  }

  /** A session that was taken. */
  private record Taken(Session session, List<Answer> answers, Outcome outcome) {

    OffsetDateTime completedAt() {
      return session.completedAt().orElseThrow();
    }
  }

  @Override
  public Mono<Boolean> isPresent() {
    return client.sql("SELECT EXISTS (SELECT FROM sponsor WHERE id = :id)")
        .bind("id", DemoEnterprise.SPONSOR)
        .mapValue(Boolean.class)
        .one();
  }

  @Override
  public Mono<Void> load() {
    Mono<List<Taken>> all = Mono.fromCallable(this::takeAll).subscribeOn(Schedulers.boundedElastic());
    return accounts.people(DemoEnterprise.others())
        .then(accounts.roles(DemoEnterprise.others()))
        .then(groups())
        .then(all.flatMap(taken -> sessions(taken).then(answers(taken)).then(outcomes(taken))));
  }

  private List<Taken> takeAll() {
    OffsetDateTime today = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    List<String> people = DemoEnterprise.profiled();
    return IntStream.range(0, people.size()).parallel()
        .mapToObj(i -> take(people.get(i), today.minusDays(LATEST_DAYS_AGO + i * 37L % SPREAD)))
        .toList();
  }

  private Taken take(String person, OffsetDateTime completed) {
    UUID id = UUID.nameUUIDFromBytes(("https://juncture.example/sessions/" + person).getBytes(StandardCharsets.UTF_8));
    List<String> items = questionnaires.drawItems(id);
    AptitudeForm form = questionnaires.form(items);
    List<Answer> answers = new SimulatedTaker(person).answers(form);
    Duration taken = answers.stream().map(Answer::responseTime).reduce(Duration.ZERO, Duration::plus);
    Session session = new Session(id, person, SessionState.COMPLETED, items, 0, List.of("device-of-" + person), 2,
        completed.minus(taken), completed, Optional.of(completed));
    return new Taken(session, answers, Scoring.of(session, answers, new Questionnaire(form)));
  }

  private Mono<Void> groups() {
    return client.sql("INSERT INTO sponsor (id, name) VALUES (:id, 'TechCorp Solutions')")
        .bind("id", DemoEnterprise.SPONSOR).then()
        .then(client.sql("INSERT INTO sponsor_employee (sponsor_id, person_id) SELECT :id, unnest(:people)")
            .bind("id", DemoEnterprise.SPONSOR)
            .bind("people", DemoEnterprise.employees().toArray(String[]::new))
            .then())
        .then(cohort(DemoEnterprise.COHORT, "Cohort 2026", DemoEnterprise.students()))
        .then(cohort(DemoEnterprise.EARLIER_COHORT, "Cohort 2025", DemoEnterprise.earlierStudents()));
  }

  private Mono<Void> cohort(UUID id, String name, List<String> students) {
    return client.sql("INSERT INTO cohort (id, name) VALUES (:id, :name)").bind("id", id).bind("name", name).then()
        .then(client.sql("INSERT INTO cohort_member (cohort_id, person_id) SELECT :id, unnest(:people)")
            .bind("id", id)
            .bind("people", students.toArray(String[]::new))
            .then());
  }

  private Mono<Void> sessions(List<Taken> all) {
    return client.sql("""
            INSERT INTO profiler_session
              (id, person_id, state, item_ids, devices, version, started_at, pondering_since, updated_at, completed_at)
            SELECT s.id, s.person_id, 'COMPLETED', string_to_array(s.items, ' '), ARRAY[s.device], 2, s.started, s.completed, s.completed,
              s.completed
            FROM unnest(:ids, :people, :items, :devices, :started, :completed)
              AS s(id, person_id, items, device, started, completed)
            """)
        .bind("ids", all.stream().map(each -> each.session().id()).toArray(UUID[]::new))
        .bind("people", all.stream().map(each -> each.session().personId()).toArray(String[]::new))
        .bind("items", all.stream().map(each -> String.join(" ", each.session().itemIds())).toArray(String[]::new))
        .bind("devices", all.stream().map(each -> each.session().devices().getFirst()).toArray(String[]::new))
        .bind("started", all.stream().map(each -> each.session().startedAt()).toArray(OffsetDateTime[]::new))
        .bind("completed", all.stream().map(Taken::completedAt).toArray(OffsetDateTime[]::new))
        .then();
  }

  private Mono<Void> answers(List<Taken> all) {
    record Row(UUID session, Answer answer) {}
    List<Row> rows = all.stream()
        .flatMap(each -> each.answers().stream().map(answer -> new Row(each.session().id(), answer)))
        .toList();
    return client.sql("""
            INSERT INTO profiler_answer (session_id, question_id, value, response_ms)
            SELECT * FROM unnest(:sessions, :questions, :values, :times)
            """)
        .bind("sessions", rows.stream().map(Row::session).toArray(UUID[]::new))
        .bind("questions", rows.stream().map(row -> row.answer().questionId()).toArray(String[]::new))
        .bind("values", rows.stream().map(row -> row.answer().value()).toArray(String[]::new))
        .bind("times", rows.stream().map(row -> row.answer().responseTime().toMillis()).toArray(Long[]::new))
        .then();
  }

  private Mono<Void> outcomes(List<Taken> all) {
    return results.insert(all.stream()
            .map(each -> new StoredResult(
                each.session().id(), each.session().personId(), each.completedAt(), each.outcome().document()))
            .toList())
        .then(portfolio.addValueStatements(all.stream()
            .map(each -> new NewStatement(
                each.session().personId(), each.session().id(), each.outcome().valueStatement(), each.completedAt()))
            .toList()));
  }
}
