package io.juncture.profiler.session;

import static java.util.stream.Collectors.toMap;

import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.session.AnswerSheet.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Those answers of a request that are not stored yet, with their times. The time of a question's first answer counts, not knowing
 * apart: who comes back to a question has answered it only then. What a client says of times is believed only as far as it can be true:
 * together they are no longer than the time since such an answer came last. When they are, the longest ones are cut to one length, and
 * where the client says nothing the time is taken for a longest one, so that neither lies nor silence hide haste.
 *
 * @param answers the answers
 * @param timed whether the time of any of them counts
 */
record FreshAnswers(List<Answer> answers, boolean timed) {

  FreshAnswers {
    answers = List.copyOf(answers);
  }

  /**
   * @param given all answers of the request
   * @param stored all answers that the session has
   * @param pondering the time since an answer came whose time counted, or since the session began
   */
  static FreshAnswers of(List<Given> given, List<Answer> stored, Duration pondering) {
    Map<String, String> known = stored.stream().collect(toMap(Answer::questionId, Answer::value));
    List<Given> fresh = given.stream().filter(answer -> !answer.value().equals(known.get(answer.questionId()))).toList();
    List<Duration> times = fresh.stream()
        .filter(answer -> known.getOrDefault(answer.questionId(), Questionnaire.DONT_KNOW).equals(Questionnaire.DONT_KNOW))
        .map(answer -> told(answer, pondering))
        .sorted()
        .toList();
    Duration longest = longest(times, pondering);
    return new FreshAnswers(
        fresh.stream().map(answer -> new Answer(answer.questionId(), answer.value(), shorter(told(answer, pondering), longest))).toList(),
        !times.isEmpty());
  }

  boolean isEmpty() {
    return answers.isEmpty();
  }

  private static Duration told(Given answer, Duration pondering) {
    return answer.responseMs().isEmpty() ? pondering : Duration.ofMillis(answer.responseMs().getAsInt());
  }

  /** The length to which times, the shortest first, are cut so that together they are no longer than there was time. */
  private static Duration longest(List<Duration> times, Duration pondering) {
    Duration left = pondering;
    for (int index = 0; index < times.size(); index++) {
      Duration share = left.dividedBy(times.size() - index);
      if (times.get(index).compareTo(share) > 0) {
        return share;
      }
      left = left.minus(times.get(index));
    }
    return pondering;
  }

  private static Duration shorter(Duration first, Duration second) {
    return first.compareTo(second) < 0 ? first : second;
  }
}
