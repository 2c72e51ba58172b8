package io.juncture.profiler.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** Answers whole sessions over GraphQL. */
public final class Answering {

  private static final String QUESTIONS =
      "query($id: ID!) { profilerSession(id: $id) { sections { questions { id options { value } } } } }";
  private static final String STATEMENT = "I like to find out how things break.";

  private Answering() {}

  /** One answer to each question of the session: options by turns, and the level {@code intermediate}. */
  static List<Map<String, Object>> everything(HttpGraphQlTester client, String session) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Question question : client.document(QUESTIONS).variable("id", session).execute()
        .path("profilerSession.sections[*].questions[*]").entityList(Question.class).get()) {
      answers.add(SessionTest.given(question.id(), value(question, answers.size())));
    }
    return answers;
  }

  /** Answers everything and submits; the id of the completed session. */
  public static String complete(HttpGraphQlTester client) {
    String session = SessionTest.start(client);
    SessionTest.answer(client, session, Map.of("answers", everything(client, session), "deviceFingerprint", "laptop")).errors().verify();
    submit(client, session).errors().verify();
    return session;
  }

  static HttpGraphQlTester.Response submit(HttpGraphQlTester client, String session) {
    return client.document("""
        mutation($id: ID!) {
          submitProfilerSession(sessionId: $id) {
            state locked version completedAt result { completedAt scores { overall { score } } }
          }
        }
        """).variable("id", session).execute();
  }

  private static String value(Question question, int index) {
    if (question.id().equals("difficulty")) {
      return "intermediate";
    }
    return question.options().isEmpty() ? STATEMENT : question.options().get(index * 7 % 4).value();
  }

  private record Question(String id, List<Option> options) {}

  private record Option(String value) {}
}
