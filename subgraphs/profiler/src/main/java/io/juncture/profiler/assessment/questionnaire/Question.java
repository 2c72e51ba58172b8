package io.juncture.profiler.assessment.questionnaire;

import java.util.List;

/**
 * A question as the person sees it; nothing in it tells which answer is right.
 *
 * @param id stable, unique among the questions of a session
 * @param section what it belongs to
 * @param text what the person reads
 * @param options the answers to choose from; empty when the answer is free text
 */
public record Question(String id, Section section, String text, List<AnswerOption> options) {

  public Question {
    options = List.copyOf(options);
  }

  boolean offers(String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
