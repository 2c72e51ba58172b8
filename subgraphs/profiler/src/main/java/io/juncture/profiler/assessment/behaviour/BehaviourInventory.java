package io.juncture.profiler.assessment.behaviour;

import static io.juncture.profiler.assessment.behaviour.Keying.POSITIVE;
import static io.juncture.profiler.assessment.behaviour.Keying.REVERSED;
import static io.juncture.profiler.assessment.behaviour.Trait.AGREEABLENESS;
import static io.juncture.profiler.assessment.behaviour.Trait.CONSCIENTIOUSNESS;
import static io.juncture.profiler.assessment.behaviour.Trait.EMOTIONAL_STABILITY;
import static io.juncture.profiler.assessment.behaviour.Trait.EXTRAVERSION;
import static io.juncture.profiler.assessment.behaviour.Trait.OPENNESS;

import java.util.List;

/**
 * The behaviour inventory: twenty statements in words of our own, built like the Mini-IPIP (Donnellan, Oswald, Baird &amp;
 * Lucas 2006, Psychological Assessment 18, 192-203): four statements a factor, answered on five steps, the factors taking
 * turns. Two of each four are keyed in reverse, so that agreeing with everything gives a middling score on each trait.
 *
 * <p>The statements are ordered so that the first and third of a trait hold one positive and one reversed statement, and so do
 * the second and fourth: the halves that even-odd consistency compares are balanced.
 */
public final class BehaviourInventory {

  /** How the statements are introduced. */
  public static final String INSTRUCTION =
      "Describe yourself as you are now, not as you would like to be. How well does each sentence describe you?";

  private static final List<Statement> STATEMENTS = List.of(
      new Statement("beh-01", EXTRAVERSION, POSITIVE, "In a room full of strangers I am soon in conversation."),
      new Statement("beh-02", AGREEABLENESS, REVERSED, "Other people's worries leave me cold."),
      new Statement("beh-03", CONSCIENTIOUSNESS, POSITIVE, "I begin a task as soon as I know what it takes."),
      new Statement("beh-04", EMOTIONAL_STABILITY, REVERSED, "Small setbacks stay on my mind for hours."),
      new Statement("beh-05", OPENNESS, POSITIVE, "I enjoy playing with ideas that have no use yet."),

      new Statement("beh-06", EXTRAVERSION, REVERSED, "In a group I leave the talking to others."),
      new Statement("beh-07", AGREEABLENESS, POSITIVE, "When someone near me has a hard day, I feel it with them."),
      new Statement("beh-08", CONSCIENTIOUSNESS, POSITIVE, "My tools and files have a place, and there they are."),
      new Statement("beh-09", EMOTIONAL_STABILITY, REVERSED, "My mood can turn several times in one day."),
      new Statement("beh-10", OPENNESS, REVERSED, "Conversations about theory tire me."),

      new Statement("beh-11", EXTRAVERSION, REVERSED, "I would rather go unnoticed than have all eyes on me."),
      new Statement("beh-12", AGREEABLENESS, POSITIVE, "I make time for people who need someone to listen."),
      new Statement("beh-13", CONSCIENTIOUSNESS, REVERSED, "I leave things half done when something new comes along."),
      new Statement("beh-14", EMOTIONAL_STABILITY, POSITIVE, "I keep a cool head when several things go wrong at once."),
      new Statement("beh-15", OPENNESS, REVERSED, "I find it hard to picture things that I have never seen."),

      new Statement("beh-16", EXTRAVERSION, POSITIVE, "After an evening with many people I have more energy than before."),
      new Statement("beh-17", AGREEABLENESS, REVERSED, "I take little interest in how the people around me are doing."),
      new Statement("beh-18", CONSCIENTIOUSNESS, REVERSED, "I spend time searching for things that I put down somewhere."),
      new Statement("beh-19", EMOTIONAL_STABILITY, POSITIVE, "It takes a lot to make me nervous."),
      new Statement("beh-20", OPENNESS, POSITIVE, "When I hear of an unfamiliar concept, I want to get to the bottom of it."));

  private BehaviourInventory() {}

  /** All statements, in the order in which they are shown. */
  public static List<Statement> statements() {
    return STATEMENTS;
  }

  /** The four statements of a trait, in the order in which they are shown. */
  public static List<Statement> statements(Trait trait) {
    return STATEMENTS.stream().filter(statement -> statement.trait() == trait).toList();
  }
}
