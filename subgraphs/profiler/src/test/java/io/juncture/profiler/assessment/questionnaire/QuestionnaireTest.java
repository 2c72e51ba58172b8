package io.juncture.profiler.assessment.questionnaire;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.assessment.InvalidAnswersException.Problem;
import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.Choice.Chosen;
import io.juncture.profiler.assessment.aptitude.Choice.DontKnow;
import io.juncture.profiler.assessment.aptitude.Item;
import io.juncture.profiler.assessment.aptitude.ItemBankReader;
import io.juncture.profiler.assessment.aptitude.Option;
import io.juncture.profiler.assessment.behaviour.Agreement;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.Familiarity;
import io.juncture.profiler.assessment.result.ProfileAnswers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final AptitudeForm FORM = AptitudeForm.of(ItemBankReader.read(), "session-1");
  private static final Questionnaire QUESTIONNAIRE = new Questionnaire(FORM);

  @Test
  void asksSectionBySection() {
    assertThat(QUESTIONNAIRE.questions()).extracting(Question::id).doesNotHaveDuplicates();
    assertThat(QUESTIONNAIRE.questions()).extracting(Question::section).isSorted();
    assertThat(QUESTIONNAIRE.questions().stream().collect(groupingBy(Question::section, counting()))).isEqualTo(Map.of(
        Section.BEHAVIOUR, 20L, Section.APTITUDE, 30L, Section.EXPOSURE, 12L, Section.DIFFICULTY, 1L,
        Section.VALUE_STATEMENT, 2L));
  }

  @Test
  void showsOptionsWithoutTheKey() {
    Item item = FORM.items().getFirst();
    assertThat(QUESTIONNAIRE.question(item.id())).hasValueSatisfying(question -> {
      assertThat(question.options()).extracting(AnswerOption::value).containsExactly("A", "B", "C", "D", "dont_know");
      assertThat(question.options()).extracting(AnswerOption::label).startsWith(item.options().toArray(String[]::new));
      assertThat(question.toString()).doesNotContain(item.because());
    });
  }

  @Test
  void checksASingleAnswer() {
    String item = FORM.items().getFirst().id();
    assertThat(QUESTIONNAIRE.problem("beh-01", "mostly")).isEmpty();
    assertThat(QUESTIONNAIRE.problem("beh-01", "MOSTLY"))
        .contains(new Problem("beh-01", "must be one of not_at_all, hardly, partly, mostly, exactly"));
    assertThat(QUESTIONNAIRE.problem(item, "D")).isEmpty();
    assertThat(QUESTIONNAIRE.problem(item, "E")).contains(new Problem(item, "must be one of A, B, C, D, dont_know"));
    assertThat(QUESTIONNAIRE.problem("difficulty", "elite")).isEmpty();
    assertThat(QUESTIONNAIRE.problem("value-goal", "short"))
        .contains(new Problem("value-goal", "must have at least 10 characters"));
    assertThat(QUESTIONNAIRE.problem("value-goal", "long enough")).isEmpty();
    assertThat(QUESTIONNAIRE.problem("net-99", "A")).contains(new Problem("net-99", "was not asked"));
  }

  @Test
  void readsStoredAnswers() {
    Map<String, String> stored = complete();
    stored.put("beh-07", "exactly");
    stored.put("exp-03", "regularly");
    stored.put(FORM.items().getFirst().id(), "C");
    ProfileAnswers answers = QUESTIONNAIRE.read(stored);
    assertThat(answers.behaviour().byStatement()).containsEntry("beh-07", Agreement.EXACTLY)
        .containsEntry("beh-08", Agreement.NOT_AT_ALL);
    assertThat(answers.aptitude().byItem()).containsEntry(FORM.items().getFirst().id(), new Chosen(Option.C))
        .containsEntry(FORM.items().getLast().id(), new DontKnow());
    assertThat(answers.exposure().byActivity()).containsEntry("exp-03", Familiarity.REGULARLY);
    assertThat(answers.difficulty()).isEqualTo(DifficultyLevel.NOVICE);
    assertThat(answers.statement().goal()).isEqualTo("To protect a hospital");
  }

  @Test
  void namesAllThatIsMissingOrWrong() {
    Map<String, String> missing = complete();
    missing.remove("beh-02");
    missing.remove("difficulty");
    missing.put("net-99", "A");
    assertThatExceptionOfType(InvalidAnswersException.class).isThrownBy(() -> QUESTIONNAIRE.read(missing))
        .satisfies(e -> assertThat(e.problems()).extracting(Problem::question)
            .containsExactly("beh-02", "difficulty", "net-99"));

    Map<String, String> wrong = complete();
    wrong.put("beh-02", "perhaps");
    wrong.put("value-reason", "");
    assertThatExceptionOfType(InvalidAnswersException.class).isThrownBy(() -> QUESTIONNAIRE.read(wrong))
        .satisfies(e -> assertThat(e.problems()).extracting(Problem::question).containsExactly("beh-02", "value-reason"));
  }

  private static Map<String, String> complete() {
    Map<String, String> answers = new HashMap<>();
    QUESTIONNAIRE.questions().forEach(question -> answers.put(question.id(), switch (question.section()) {
      case BEHAVIOUR -> "not_at_all";
      case APTITUDE -> "dont_know";
      case EXPOSURE -> "never";
      case DIFFICULTY -> "novice";
      case VALUE_STATEMENT -> "To protect a hospital";
    }));
    return answers;
  }
}
