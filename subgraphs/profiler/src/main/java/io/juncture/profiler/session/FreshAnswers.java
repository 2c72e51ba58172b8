package io.juncture.profiler.session;

import static java.util.stream.Collectors.toMap;

import io.juncture.profiler.session.AnswerSheet.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Those answers of a request that are not stored yet, with their times. What a client says of a time is believed only as far as it
 * can be true: nobody has pondered a question for longer than the time since another one was answered for the first time. Where the
 * client says nothing, that time is divided among the answers, so that saying nothing hides no haste.
 */
final class FreshAnswers {

  private FreshAnswers() {}

  /**
   * @param given all answers of the request
   * @param stored all answers that the session has
   * @param pondering the time since a question was answered for the first time, or since the session began
   */
  static List<Answer> of(List<Given> given, List<Answer> stored, Duration pondering) {
    Map<String, String> known = stored.stream().collect(toMap(Answer::questionId, Answer::value));
    List<Given> fresh = given.stream().filter(answer -> !answer.value().equals(known.get(answer.questionId()))).toList();
    Duration share = fresh.isEmpty() ? Duration.ZERO : pondering.dividedBy(fresh.size());
    return fresh.stream().map(answer -> new Answer(answer.questionId(), answer.value(), time(answer, pondering, share))).toList();
  }

  private static Duration time(Given answer, Duration pondering, Duration share) {
    if (answer.responseMs().isEmpty()) {
      return share;
    }
    Duration told = Duration.ofMillis(answer.responseMs().getAsInt());
    return told.compareTo(pondering) < 0 ? told : pondering;
  }
}
