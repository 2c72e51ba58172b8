package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.juncture.platform.support.GraphQLClient;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import io.juncture.subgraph.events.ServiceTokens;
import io.juncture.subgraph.security.EventTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/**
 * A person who has left something in every table is erased. Afterwards every column of every table of both databases is read, whatever
 * tables there are by then.
 */
@WithPlatform
class ErasureTest {

    private static final String EMAIL = "zerafina.quillfeather@example.net";
    private static final String PASSWORD = "seven purple lanterns drifting north";
    private static final List<String> TOLD = List.of("zerafina", "quillfeather", "+49 170 99887766", "plays the hurdy-gurdy",
            "Nether Wallop", "a submarine with curtains", "periscope first", "vitrified-device");
    private static final List<String> DATABASES = List.of("profiler", "goals");

    private final TestPlatform platform;

    ErasureTest(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void nothingPersonalIsLeftOfAnErasedPerson() {
        // A number that is nobody's amount of money by chance.
        database("profiler").sql("SELECT setval('person_number', 918273645)").fetch().one().block();
        var person = register(EMAIL);
        fillProfiler(person);
        fillGoals(person);
        assertThat(referencesWithout(person.id())).as("tables that refer to people, and have nothing of this one").isEmpty();
        assertThat(found(person)).contains("profiler.person", "profiler.personal_profile", "profiler.profiler_session", "goals.goal",
                "goals.scenario", "goals.cache_invalidation");
        assertThat(mailbox()).anyMatch(mail -> mail.contains(EMAIL));

        var client = platform.withToken(person.token());
        var refused = client.execute("mutation { deleteAccount(input: {password: \"wrong\"}) }");
        assertThat(refused.at("/errors/0/extensions/violations/0/field").stringValue()).isEqualTo("password");
        assertThat(client.data("mutation ($password: String) { deleteAccount(input: {password: $password}) }", Map.of("password", PASSWORD))
                .path("deleteAccount").booleanValue()).isTrue();

        await().atMost(Duration.ofSeconds(60)).until(() -> count("profiler", "SELECT count(*) FROM outbox") == 0);
        assertThat(found(person)).isEmpty();
        assertThat(mailbox()).noneMatch(mail -> mail.contains(EMAIL));
        theirTokensAreGoodForNothing(person);
        assertThat(register(EMAIL).id()).isNotEqualTo(person.id());
    }

    @Test
    void administratorsEraseByAnyIdentifier() {
        var admin = platform.as("admin@example.com");
        var erase = "mutation ($id: ID!) { eraseUser(id: $id) }";
        for (var kind : List.of("id", "number", "uuid")) {
            var person = register("erased.by." + kind + "@example.net");
            var identifier = switch (kind) {
                case "id" -> person.id();
                case "number" -> person.number();
                default -> person.uuid();
            };
            var byThemself = platform.withToken(person.token()).execute(erase, Map.of("id", identifier));
            assertThat(byThemself.at("/errors/0/extensions/code").stringValue()).isEqualTo("UNAUTHORIZED_FIELD_OR_TYPE");
            assertThat(admin.data(erase, Map.of("id", identifier)).path("eraseUser").booleanValue()).isTrue();
            assertThat(admin.data(erase, Map.of("id", identifier)).path("eraseUser").booleanValue()).isFalse();
            assertThat(count("profiler", "SELECT count(*) FROM person WHERE id = '%s'".formatted(person.id()))).isZero();
        }
    }

    @Test
    void nobodyButASubgraphTellsEvents() {
        var admin = "Bearer " + platform.token("admin@example.com");
        for (var web : List.of(platform.web(), platform.subgraph("goals"), platform.subgraph("profiler"))) {
            web.post().uri("/internal/events").header("Authorization", admin).header("Content-Type", "application/cloudevents+json")
                    .bodyValue("{}").exchange().expectStatus().is4xxClientError();
        }
        assertThat(told(admin)).isEqualTo(401);
        var tokens = platform.application("profiler").getBean(ServiceTokens.class);
        assertThat(told("Bearer " + tokens.issue(EventTokens.audience("profiler")).block())).isEqualTo(401);
        assertThat(told("Bearer " + tokens.issue(EventTokens.audience("goals")).block())).as("let in, and not understood").isEqualTo(400);
    }

    @Test
    void whatTellsEventsIsNoAccessToken() {
        var token = "Bearer " + platform.application("profiler").getBean(ServiceTokens.class).issue(EventTokens.audience("goals")).block();
        for (var web : List.of(platform.web(), platform.subgraph("goals"), platform.subgraph("profiler"))) {
            web.post().uri("/graphql").header("Authorization", token).header("Content-Type", "application/json")
                    .bodyValue("{\"query\":\"{ me { id } }\"}").exchange().expectStatus().isUnauthorized();
        }
    }

    /** The status of an event without content that is told to goals. */
    private int told(String authorization) {
        return platform.subgraph("goals").post().uri("/internal/events").header("Authorization", authorization)
                .header("Content-Type", "application/cloudevents+json").bodyValue("{}")
                .exchange().returnResult(Void.class).getStatus().value();
    }

    private record Person(String id, String number, String uuid, String token, String refreshToken) {
    }

    private Person register(String email) {
        var tokens = platform.anonymous().data("""
                mutation ($input: RegisterInput!) { register(input: $input) { token refreshToken user { id number uuid } } }""",
                Map.of("input", Map.of("email", email, "password", PASSWORD, "firstName", "Zerafina", "lastName", "Quillfeather")))
                .path("register");
        var user = tokens.path("user");
        return new Person(user.path("id").stringValue(), user.path("number").asString(), user.path("uuid").stringValue(),
                tokens.path("token").stringValue(), tokens.path("refreshToken").stringValue());
    }

    private void fillProfiler(Person person) {
        var client = platform.withToken(person.token());
        client.data("""
                mutation { updateProfile(input: {username: "zerafina.q", phone: "+49 170 99887766", bio: "Plays the hurdy-gurdy",
                  location: "Nether Wallop", linkedinUrl: "https://example.net/in/zerafina"}) { id } }""");
        login();
        platform.anonymous().data("mutation { requestPasswordReset(email: \"%s\") }".formatted(EMAIL));
        await().atMost(Duration.ofSeconds(60)).until(() -> mailbox().stream().anyMatch(mail -> mail.contains(EMAIL)));
        client.data("mutation { startProfilerSession(input: {deviceFingerprint: \"vitrified-device\"}) { id } }");
        for (var sql : List.of(
                "INSERT INTO membership SELECT :id, id, NULL FROM organization LIMIT 1",
                "INSERT INTO mentorship VALUES (:id, 'user-123'), ('user-456', :id)",
                "INSERT INTO sponsor_employee SELECT id, :id FROM sponsor LIMIT 1",
                "INSERT INTO cohort_member SELECT id, :id FROM cohort LIMIT 1",
                "INSERT INTO google_link VALUES (:id, 'zerafina-at-google', true, now())",
                "INSERT INTO known_client VALUES (sha256(convert_to('%s 192.0.2.1', 'UTF8')), :id, now() + interval '1 day')".formatted(EMAIL),
                "INSERT INTO attempt VALUES ('login', sha256(convert_to('%s 192.0.2.1', 'UTF8')), 3, now(), now() + interval '1 day')"
                        .formatted(EMAIL),
                """
                INSERT INTO profiler_session (id, person_id, state, item_ids, devices, started_at, updated_at, completed_at,
                  pondering_since)
                VALUES ('7f1c9d7e-0000-4000-8000-00000000e7a5', :id, 'COMPLETED', '{}', '{vitrified-device}', now(), now(), now(), now())""",
                "INSERT INTO profiler_answer VALUES ('7f1c9d7e-0000-4000-8000-00000000e7a5', 'q', 'periscope first', 1)",
                """
                INSERT INTO profiler_result (session_id, person_id, completed_at, document)
                SELECT '7f1c9d7e-0000-4000-8000-00000000e7a5', :id, now(), document FROM profiler_result LIMIT 1""",
                """
                INSERT INTO portfolio_entry (person_id, profiler_session_id, title, item_type, status, visibility, summary, created_at)
                VALUES (:id, '7f1c9d7e-0000-4000-8000-00000000e7a5', 'My Value Statement', 'v', 'a', 'p', 'Periscope first', now())""")) {
            var statement = database("profiler").sql(sql);
            (sql.contains(":id") ? statement.bind("id", person.id()) : statement).then().block();
        }
    }

    private void login() {
        platform.anonymous().data("mutation ($input: LoginInput!) { login(input: $input) { token } }",
                Map.of("input", Map.of("email", EMAIL, "password", PASSWORD)));
    }

    private void fillGoals(Person person) {
        var client = platform.withToken(person.token());
        var goal = client.data("""
                mutation { createGoal(input: {name: "A submarine with curtains", category: VEHICLE, timeframe: "%s",
                  targetAmount: 300000, currentAmount: 1000, monthlyContribution: 2000}) { id } }"""
                .formatted(LocalDate.now().plusYears(10))).at("/createGoal/id").stringValue();
        var goalId = Map.of("goal", goal);
        client.data("mutation ($goal: ID!) { calculateGoalProbability(goalId: $goal, input: {}) { __typename } }", goalId);
        client.data("""
                mutation ($goal: ID!) { createGoalScenario(goalId: $goal,
                  input: {name: "Periscope first", parameters: {monthlyContribution: 3000}}) { __typename } }""", goalId);
        database("goals").sql("INSERT INTO cache_invalidation VALUES (:id, now(), '*', 'Periscope first', :person, 0)")
                .bind("id", UUID.randomUUID()).bind("person", person.id()).then().block();
    }

    private void theirTokensAreGoodForNothing(Person person) {
        GraphQLClient client = platform.withToken(person.token());
        var refused = client.execute("{ me { fullName } }");
        assertThat(codeOf(refused)).isEqualTo("UNAUTHENTICATED");
        assertThat(refused.toString()).contains("The account that this access token was issued for has been deleted.");
        assertThat(codeOf(client.execute("""
                mutation { createGoal(input: {name: "Again", category: VEHICLE, timeframe: "%s",
                  targetAmount: 300000, currentAmount: 1000, monthlyContribution: 2000}) { id } }"""
                .formatted(LocalDate.now().plusYears(10))))).isEqualTo("UNAUTHENTICATED");
        assertThat(codeOf(platform.anonymous().execute("mutation ($token: String!) { refreshToken(refreshToken: $token) { token } }",
                Map.of("token", person.refreshToken())))).isEqualTo("UNAUTHENTICATED");
        assertThat(client.data("mutation { deleteAccount(input: {}) }").path("deleteAccount").booleanValue()).isTrue();
    }

    private static String codeOf(JsonNode response) {
        return response.at("/errors/0/extensions/code").stringValue();
    }

    /** Tables that have, in any column, anything that tells of the person, as {@code database.table}. */
    private List<String> found(Person person) {
        var found = new ArrayList<String>();
        for (var database : DATABASES) {
            for (var table : database(database).sql("""
                    SELECT quote_ident(table_name) FROM information_schema.tables
                    WHERE table_schema NOT IN ('pg_catalog', 'information_schema')""").mapValue(String.class).all().toIterable()) {
                if (count(database, "SELECT count(*) FROM %s t WHERE t::text ~* '%s'".formatted(table, traces(person))) > 0) {
                    found.add(database + "." + table);
                }
            }
        }
        return found;
    }

    private static String traces(Person person) {
        var words = Stream.of(person.id(), person.uuid(), "(?<![.\\d])" + person.number() + "(?!\\d)", sha256(EMAIL), sha256(EMAIL + " 192.0.2.1"));
        var texts = TOLD.stream().map(text -> text.replace("+", "\\+"));
        return String.join("|", Stream.concat(words, texts).toList());
    }

    /** Columns with a foreign key to people in which this person does not occur: this test has to be told of them. */
    private List<String> referencesWithout(String personId) {
        return database("profiler").sql("""
                SELECT conrelid::regclass::text || '.' || a.attname FROM pg_constraint
                JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
                WHERE contype = 'f' AND confrelid = 'person'::regclass""").mapValue(String.class).all().toStream()
                .filter(column -> count("profiler", "SELECT count(*) FROM %s WHERE %s = '%s'"
                        .formatted(column.split("\\.")[0], column.split("\\.")[1], personId)) == 0)
                .toList();
    }

    private long count(String database, String sql) {
        return database(database).sql(sql).mapValue(Long.class).one().blockOptional().orElseThrow();
    }

    private DatabaseClient database(String name) {
        return platform.application(name).getBean(DatabaseClient.class);
    }

    private List<String> mailbox() {
        try (var files = Files.list(platform.directory().resolve("mail"))) {
            return files.map(ErasureTest::read).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
