package io.juncture.profiler.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.ItemBankReader;
import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.session.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoAssessmentsTest {

  private static final AptitudeForm FORM = AptitudeForm.of(ItemBankReader.read(), "demo");

  @Test
  void everybodyBelongsWhereTheContractsSay() {
    assertThat(DemoEnterprise.employees()).hasSize(200).doesNotHaveDuplicates();
    assertThat(DemoEnterprise.students()).hasSize(50).contains("user-123");
    List<String> profiled = DemoEnterprise.profiled();
    assertThat(profiled).doesNotContain("newbie-1").contains("user-123", "abc123");
    assertThat(DemoEnterprise.employees()).filteredOn(profiled::contains).hasSize(180);
    assertThat(DemoEnterprise.students()).filteredOn(profiled::contains).hasSize(45);
  }

  @Test
  void theSamePersonGivesTheSameCompleteAnswers() {
    List<Answer> answers = new SimulatedTaker("user-123").answers(FORM);
    assertThat(new SimulatedTaker("user-123").answers(FORM)).isEqualTo(answers);
    assertThat(new SimulatedTaker("user-456").answers(FORM)).isNotEqualTo(answers);
    Map<String, String> values = answers.stream().collect(Collectors.toMap(Answer::questionId, Answer::value));
    assertThat(new Questionnaire(FORM).read(values).statement().text()).startsWith("I am drawn to cybersecurity because: ");
  }
}
