package io.juncture.profiler.demo;

import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.aptitude.Item;
import io.juncture.profiler.assessment.aptitude.Option;
import io.juncture.profiler.assessment.behaviour.Agreement;
import io.juncture.profiler.assessment.behaviour.BehaviourInventory;
import io.juncture.profiler.assessment.behaviour.Keying;
import io.juncture.profiler.assessment.behaviour.Statement;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.Activity;
import io.juncture.profiler.assessment.exposure.ExposureQuestionnaire;
import io.juncture.profiler.assessment.exposure.Familiarity;
import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.assessment.statement.ValueQuestion;
import io.juncture.profiler.session.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A made-up person with abilities and traits of their own, who answers questions accordingly: items as their curves say, statements
 * and activities with some noise, and one in twenty-five without reading. The same id gives the same person and the same answers.
 */
final class SimulatedTaker {

  private static final int CARELESS_ONE_IN = 25;
  private static final List<String> REASONS = List.of(
      "I like to find out how things break, and then how to keep them from breaking",
      "my family lost money to a fraud and nobody could explain to us what had happened",
      "I want work in which I never stop learning",
      "protecting what other people build feels worth doing",
      "I enjoyed a capture-the-flag weekend more than anything I had done before");
  private static final List<String> GOALS = List.of(
      "to work in a security operations centre within two years",
      "to lead a team that people trust when something goes wrong",
      "to test the security of hospitals and other things that matter",
      "to bring security into the products that I already help to build",
      "to advise small companies that cannot afford a department of their own");

  private final Random random;
  private final Map<Area, Double> abilities = new EnumMap<>(Area.class);
  private final Map<Trait, Double> traits = new EnumMap<>(Trait.class);
  private final double general;
  private final boolean careless;

  SimulatedTaker(String personId) {
    random = new Random(personId.hashCode() * 2_654_435_761L);
    general = 0.3 + 0.8 * random.nextGaussian();
    for (Area area : Area.values()) {
      abilities.put(area, 0.8 * general + 0.6 * random.nextGaussian());
    }
    for (Trait trait : Trait.values()) {
      traits.put(trait, 0.2 + random.nextGaussian());
    }
    careless = random.nextInt(CARELESS_ONE_IN) == 0;
  }

  /** One answer to each question of the session that has this form. */
  List<Answer> answers(AptitudeForm form) {
    List<Answer> answers = new ArrayList<>();
    BehaviourInventory.statements().forEach(statement -> answers.add(
        new Answer(statement.id(), key(careless ? Agreement.MOSTLY : agreement(statement)), time(5))));
    form.items().forEach(item -> answers.add(new Answer(item.id(), choice(item), time(35))));
    ExposureQuestionnaire.activities().forEach(activity -> answers.add(
        new Answer(activity.id(), key(familiarity(activity)), time(6))));
    answers.add(new Answer("difficulty", level().key(), time(10)));
    answers.add(new Answer(ValueQuestion.REASON.id(), oneOf(REASONS), time(90)));
    answers.add(new Answer(ValueQuestion.GOAL.id(), oneOf(GOALS), time(80)));
    return List.copyOf(answers);
  }

  private Agreement agreement(Statement statement) {
    double leaning = 0.9 * traits.get(statement.trait()) + 0.7 * random.nextGaussian();
    return step(Agreement.values(), 2 + (statement.keying() == Keying.POSITIVE ? leaning : -leaning));
  }

  private Familiarity familiarity(Activity activity) {
    return step(Familiarity.values(), 1.8 + abilities.get(activity.area()) + 0.8 * random.nextGaussian());
  }

  private DifficultyLevel level() {
    return step(DifficultyLevel.values(), 1.9 + 0.8 * general + 0.5 * random.nextGaussian());
  }

  private String choice(Item item) {
    if (!careless && random.nextDouble() < item.curve().probability(abilities.get(item.area()))) {
      return item.key().name();
    }
    return random.nextInt(4) == 0 ? Questionnaire.DONT_KNOW : wrong(item).name();
  }

  private Option wrong(Item item) {
    Option[] options = Option.values();
    return options[(item.key().ordinal() + 1 + random.nextInt(options.length - 1)) % options.length];
  }

  private Duration time(double usualSeconds) {
    double seconds = careless ? 0.6 + random.nextDouble() : usualSeconds * Math.exp(0.35 * random.nextGaussian());
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private String oneOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static <E> E step(E[] steps, double position) {
    return steps[Math.clamp(Math.round(position), 0, steps.length - 1)];
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
