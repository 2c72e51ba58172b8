package io.juncture.profiler.account;

import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.error.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Judges how easily a new password could be guessed, also by somebody who knows the person's name and address. */
@Component
class PasswordRules {

  /** More characters than these cost much time and make no password weaker. */
  private static final int JUDGED_CHARACTERS = 100;

  private final Zxcvbn zxcvbn = new Zxcvbn();
  private final AccountProperties rules;

  PasswordRules(AccountProperties rules) {
    this.rules = rules;
  }

  /**
   * Fails with {@code INVALID_INPUT} when the password is too weak.
   *
   * @param field the input that has the password
   * @param personal what somebody who knows the person would try
   */
  Mono<Void> require(String field, String password, List<String> personal) {
    return require(field, password, personal, List.of());
  }

  /**
   * The same where more may be wrong with the input; all of it is told together.
   *
   * @param known what is wrong with it; a password that is among it is not judged
   */
  Mono<Void> require(String field, String password, List<String> personal, List<Violation> known) {
    boolean judged = known.stream().noneMatch(violation -> violation.field().equals(field));
    return Mono.fromCallable(() -> judged ? weakness(password, personal) : Optional.<String>empty())
        .subscribeOn(Schedulers.boundedElastic())
        .map(weakness -> Stream.concat(known.stream(), weakness.map(words -> new Violation(field, words)).stream()).toList())
        .flatMap(violations -> violations.isEmpty() ? Mono.empty() : Mono.error(SubgraphException.invalidInput(violations)));
  }

  /** What is wrong with a password, as the end of a sentence. */
  Optional<String> weakness(String password, List<String> personal) {
    if (password.codePointCount(0, password.length()) < rules.passwordLength()) {
      return Optional.of("must have at least " + rules.passwordLength() + " characters");
    }
    PersonalWords words = PersonalWords.of(personal);
    List<String> known = words.all().stream().map(PasswordRules::start).toList();
    return words.formsOf(password).flatMap(form -> tooWeak(start(form), known).stream()).findFirst();
  }

  private Optional<String> tooWeak(String password, List<String> known) {
    Strength strength = zxcvbn.measure(password, known);
    try {
      return strength.getScore() >= rules.passwordScore() ? Optional.empty() : Optional.of(advice(strength.getFeedback()));
    } finally {
      strength.wipe();
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), JUDGED_CHARACTERS));
  }

  private static String advice(Feedback feedback) {
    return Stream.concat(Stream.of("is too easy to guess", feedback.getWarning(Locale.ENGLISH)),
            feedback.getSuggestions(Locale.ENGLISH).stream())
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .map(sentence -> sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence)
        .collect(Collectors.joining(". "));
  }
}
