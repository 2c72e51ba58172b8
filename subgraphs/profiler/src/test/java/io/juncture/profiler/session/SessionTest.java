package io.juncture.profiler.session;

import io.juncture.profiler.ProfilerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.r2dbc.core.DatabaseClient;

/** People who take the assessment for one test; they and their sessions go with it. */
public abstract class SessionTest extends ProfilerTest {

  private static final AtomicInteger SEQUENCE = new AtomicInteger();
  private static final String ANSWER = """
      mutation($id: ID!, $input: AnswerProfilerQuestionsInput!) {
        answerProfilerQuestions(sessionId: $id, input: $input) {
          id state version focusLosses progress { answered total percent }
        }
      }
      """;

  @Autowired protected DatabaseClient database;
  private final List<String> takers = new ArrayList<>();

  @AfterEach
  void forgetTakers() {
    takers.forEach(id -> database.sql("DELETE FROM person WHERE id = :id").bind("id", id).then().block());
    takers.clear();
  }

  /** The name of a new account, as {@link #as} takes it and which is its canonical id too; its roles are as given. */
  protected String taker(String... roles) {
    int number = SEQUENCE.incrementAndGet();
    String name = "taker-" + number;
    database.sql("""
            INSERT INTO person (id, number, uuid, email, first_name, last_name, password_hash)
            SELECT :id, :number, gen_random_uuid(), :email, 'Taker', '', password_hash FROM person WHERE id = 'user-123'
            """)
        .bind("id", name).bind("number", 2_000_000 + number).bind("email", name + "@example.com")
        .then().block();
    database.sql("INSERT INTO person_role (person_id, role) SELECT :id, unnest(:roles)")
        .bind("id", name).bind("roles", roles.length == 0 ? new String[] {"learner"} : roles).then().block();
    takers.add(name);
    return name;
  }

  protected static String start(HttpGraphQlTester client) {
    return client.document("mutation { startProfilerSession { id } }").execute()
        .path("startProfilerSession.id").entity(String.class).get();
  }

  protected static GraphQlTester.Response answer(HttpGraphQlTester client, String session, Map<String, ?> input) {
    return client.document(ANSWER).variable("id", session).variable("input", input).execute();
  }

  protected static Map<String, Object> given(String question, String value) {
    return Map.of("questionId", question, "value", value);
  }

  protected static String code(GraphQlTester.Response response) {
    List<String> codes = new ArrayList<>();
    response.errors().satisfy(errors ->
        errors.forEach(error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    return String.join(" ", codes);
  }
}
