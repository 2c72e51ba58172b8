package io.juncture.goals.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.juncture.goals.GoalsTest;
import io.juncture.subgraph.security.EventTokens;
import io.juncture.subgraph.testing.GraphQl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class PersonErasureTest extends GoalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> TABLES_OF_PEOPLE = List.of("goal", "scenario", "calculation", "cache_invalidation");

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void nothingOfThePersonIsLeft() {
        String goal = createGoal(Map.of("name", "Unmistakable dream"));
        calculate(asPerson(), goal);
        createScenario(asPerson(), goal);
        invalidate(as(person, "admin"), "goal:" + goal + ":*", "I, " + person + ", changed my mind");
        invalidate(as("admin-2", "admin"), "goal:x:" + person + "*", "asked for by " + person + ".");
        invalidate(as("admin-2", "admin"), "estimate:*", "asked for by " + person + "x");
        String other = createGoalOf(person + "x", Map.of());
        assertThat(TABLES_OF_PEOPLE).allSatisfy(table -> assertThat(rowsWith(table, goal) + rowsWith(table, person)).as(table).isPositive());

        erase(UUID.randomUUID(), person);

        assertThat(everyTable()).isNotEmpty().allSatisfy(table ->
                assertThat(rowsWith(table, person + "(?![A-Za-z0-9])") + rowsWith(table, "Unmistakable")).as(table).isZero());
        assertThat(rowsWith("goal", goal) + rowsWith("scenario", goal) + rowsWith("calculation", goal)).isZero();
        assertThat(rowsWith("goal", other)).isOne();
        assertThat(rowsWith("cache_invalidation", "asked for by " + person + "x")).isOne();
        assertThat(rowsWith("cache_invalidation", PersonErasure.NOBODY)).isPositive();
    }

    @Test
    void aTokenThatIsStillGoodBringsNothingBack() {
        String goal = createGoal(Map.of());
        HttpGraphQlTester before = as(person, "admin");
        before.document("{ goal(id: \"%s\") { name } }".formatted(goal)).execute().path("goal.name").hasValue();
        erase(UUID.randomUUID(), person);
        assertError(before.document("{ goal(id: \"%s\") { name } }".formatted(goal)).execute(), "UNAUTHENTICATED");
        assertError(before.document("mutation($input: CreateGoalInput!) { createGoal(input: $input) { id } }")
                .variable("input", goalInput(Map.of())).execute(), "UNAUTHENTICATED");
        assertError(before.document("{ simulationCacheStatistics { size } }").execute(), "UNAUTHENTICATED");
        assertThat(rowsWith("goal", person)).isZero();
    }

    @Test
    void whoIsAlreadyPastTheDoorWritesNothingEither() {
        var locked = new CompletableFuture<Void>();
        var released = new CompletableFuture<Void>();
        var erasing = database
                .sql("select pg_advisory_xact_lock(hashtextextended('erasure of ' || :id, 0))").bind("id", person).then()
                .then(Mono.fromRunnable(() -> locked.complete(null)))
                .then(Mono.fromFuture(released))
                .then(database.sql("insert into erased_person values (sha256(convert_to(:id, 'UTF8')), now())").bind("id", person).then())
                .as(transaction::transactional).toFuture();
        assertThat(locked).succeedsWithin(PATIENCE);
        var creating = CompletableFuture.supplyAsync(() ->
                asPerson().document("mutation($input: CreateGoalInput!) { createGoal(input: $input) { id } }")
                        .variable("input", goalInput(Map.of())).execute());
        await().atMost(PATIENCE).until(this::somebodyWaits);
        released.complete(null);
        assertError(creating.join(), "UNAUTHENTICATED");
        assertThat(erasing).succeedsWithin(PATIENCE);
        assertThat(rowsWith("goal", person)).isZero();
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .mapValue(Boolean.class).one().blockOptional().orElseThrow();
    }

    @Test
    void theEventMayComeAgainAndInAnyOrder() {
        UUID event = UUID.randomUUID();
        erase(event, person);
        erase(event, person);
        erase(UUID.randomUUID(), person);
        assertThat(rowsWith("received_event", event.toString())).isOne();
    }

    @Test
    void anEventThatNamesNobodyIsNotTaken() {
        send(UUID.randomUUID(), Map.of()).expectStatus().is5xxServerError();
    }

    private void erase(UUID event, String personId) {
        send(event, Map.of("personId", personId)).expectStatus().isNoContent();
    }

    private ResponseSpec send(UUID event, Map<String, String> data) {
        return GraphQl.client(port).post().uri("/internal/events")
                .headers(headers -> headers.setBearerAuth(IDENTITY.eventToken(EventTokens.audience("goals"))))
                .contentType(MediaType.parseMediaType("application/cloudevents+json"))
                .bodyValue(JsonMapper.shared().writeValueAsString(Map.of(
                        "specversion", "1.0", "id", event, "source", "/profiler", "type", "io.juncture.person.erased", "time", "2026-11-22T10:00:00Z", "data", data)))
                .exchange();
    }

    private static void calculate(HttpGraphQlTester client, String goal) {
        client.document("mutation($id: ID!) { calculateGoalProbability(goalId: $id, input: {}) { __typename } }")
                .variable("id", goal).executeAndVerify();
    }

    private static void createScenario(HttpGraphQlTester client, String goal) {
        client.document("""
                mutation($id: ID!) { createGoalScenario(goalId: $id, input: {name: "Unmistakable", description: "Unmistakable", parameters: {monthlyContribution: 1000}}) { __typename } }""")
                .variable("id", goal).executeAndVerify();
    }

    private static void invalidate(HttpGraphQlTester client, String pattern, String reason) {
        client.document("mutation($input: InvalidateSimulationCacheInput!) { invalidateSimulationCache(input: $input) { auditId } }")
                .variable("input", Map.of("pattern", pattern, "reason", reason)).executeAndVerify();
    }

    private List<String> everyTable() {
        return database.sql("select table_name from information_schema.tables where table_schema = 'public'").mapValue(String.class)
                .all().collectList().blockOptional().orElseThrow();
    }

    /** How many rows of the table have, in any column, what matches the regular expression. */
    private long rowsWith(String table, String expression) {
        return database.sql("select count(*) from " + table + " t where t::text ~ :expression").bind("expression", expression)
                .mapValue(Long.class).one().blockOptional().orElseThrow();
    }
}
