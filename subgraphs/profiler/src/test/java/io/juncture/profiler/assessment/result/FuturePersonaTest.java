package io.juncture.profiler.assessment.result;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.ItemBankReader;
import io.juncture.profiler.assessment.aptitude.Takers;
import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.behaviour.Inventories;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.Activity;
import io.juncture.profiler.assessment.exposure.ExposureAnswers;
import io.juncture.profiler.assessment.exposure.ExposureQuestionnaire;
import io.juncture.profiler.assessment.exposure.Familiarity;
import io.juncture.profiler.assessment.statement.ValueStatement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FuturePersonaTest {

  private static final String NEUTRAL = "How you do it is yours to shape.";

  /** What is said of a trait, and what it is called among the strengths and among the areas for growth. */
  private record Words(String sentence, String strength, String growth) {}

  private static final Map<Trait, Words> WORDS = new EnumMap<>(Map.of(
      Trait.EXTRAVERSION, new Words("Others hear what you know, because you tell them.", "communication", "speaking up"),
      Trait.AGREEABLENESS, new Words("Others turn to you, because you listen.", "teamwork", "working with others"),
      Trait.CONSCIENTIOUSNESS,
      new Words("Others rely on you, because you finish what you begin.", "reliability", "planning and documentation"),
      Trait.EMOTIONAL_STABILITY, new Words("Others stay calm, because you do.", "composure under pressure", "handling pressure"),
      Trait.OPENNESS,
      new Words("Others learn from you, because you never stop asking.", "creative problem solving", "exploring new ideas")));

  @Test
  void praisesNothingThatIsNotAStrength() {
    Random random = new Random(2006);
    AptitudeForm form = AptitudeForm.of(ItemBankReader.read(), "session-1");
    Set<String> said = new HashSet<>();
    for (int taker = 0; taker < 400; taker++) {
      ProfileResult result = ProfileResult.of(answers(form, taker % 2 == 0 ? careless(random) : person(random), random));
      String sentence = manner(result.persona());
      said.add(sentence);
      assertThat(WORDS.values()).filteredOn(words -> result.strengths().areasForGrowth().contains(words.growth()))
          .extracting(Words::sentence).doesNotContain(sentence);
      if (sentence.equals(NEUTRAL)) {
        assertThat(result.behaviouralProfile().strengths().strengths()).isEmpty();
      } else {
        assertThat(WORDS.values()).filteredOn(words -> words.sentence().equals(sentence)).extracting(Words::strength)
            .containsExactly(result.behaviouralProfile().strengths().strengths().getFirst());
      }
    }
    assertThat(said).as("each sentence is said of somebody").hasSize(WORDS.size() + 1);
  }

  /** Each trait at 50, below its norm, as a careless person's often are: conscientiousness comes nearest to its norm in most. */
  @Test
  void praisesNoTraitWhenAllAreBelowTheirNorms() {
    for (Track track : Track.values()) {
      assertThat(manner(FuturePersona.of(track, Scores.behaviour(Map.of())))).isEqualTo(NEUTRAL);
    }
  }

  /** 62.5 is above conscientiousness's norm of 61, but by less than its reliability lets one be sure of; 75 is above 69.59. */
  @Test
  void praisesNoTraitThatIsBarelyAboveItsNorm() {
    BehaviourAnswers barely = Inventories.answersBy(statement -> statement.id().equals("beh-03") ? 5 : 3);
    assertThat(BehaviourScores.of(barely).traits().get(Trait.CONSCIENTIOUSNESS).estimate().score())
        .isEqualTo(62.5);
    assertThat(manner(FuturePersona.of(Track.GRC, BehaviourScores.of(barely))))
        .isEqualTo(NEUTRAL);
    assertThat(manner(FuturePersona.of(Track.GRC, Scores.behaviour(Map.of(Trait.CONSCIENTIOUSNESS, 4)))))
        .isEqualTo("Others rely on you, because you finish what you begin.");
  }

  private static String manner(FuturePersona persona) {
    return persona.description().substring(persona.description().indexOf('.') + 2);
  }

  private static BehaviourAnswers careless(Random random) {
    return Inventories.answersBy(_ -> 1 + random.nextInt(5));
  }

  private static BehaviourAnswers person(Random random) {
    return Inventories.earning(Arrays.stream(Trait.values()).collect(toMap(trait -> trait, _ -> 1 + random.nextInt(5))));
  }

  private static ProfileAnswers answers(AptitudeForm form, BehaviourAnswers behaviour, Random random) {
    return new ProfileAnswers(
        behaviour,
        Takers.simulated(form, random.nextGaussian(), random),
        new ExposureAnswers(ExposureQuestionnaire.activities().stream().collect(toMap(
            Activity::id, _ -> Familiarity.values()[random.nextInt(Familiarity.values().length)]))),
        DifficultyLevel.values()[random.nextInt(DifficultyLevel.values().length)],
        new ValueStatement("I like puzzles.", "To protect a hospital."));
  }
}
