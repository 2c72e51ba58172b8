package io.juncture.profiler.assessment.aptitude;

import static java.util.stream.Collectors.toMap;

import io.juncture.profiler.assessment.aptitude.Choice.Chosen;
import io.juncture.profiler.assessment.aptitude.Choice.DontKnow;
import java.util.Random;
import java.util.function.Predicate;

/** Test takers for tests. */
public final class Takers {

  private Takers() {}

  /** Answers rightly what the condition says, and elsewhere says not to know. */
  public static AptitudeAnswers knowing(AptitudeForm form, Predicate<Item> known) {
    return new AptitudeAnswers(form, form.items().stream().collect(toMap(
        Item::id, item -> known.test(item) ? new Chosen(item.key()) : new DontKnow())));
  }

  /** Answers as the items' curves say somebody of an ability does. */
  public static AptitudeAnswers simulated(AptitudeForm form, double ability, Random random) {
    return knowing(form, item -> random.nextDouble() < item.curve().probability(ability));
  }
}
