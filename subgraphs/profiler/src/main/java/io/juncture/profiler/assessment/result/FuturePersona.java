package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.behaviour.Trait;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The "future you": a picture of what the person may become. The track recommended gives name and archetype, the trait highest
 * above its norm gives the manner.
 *
 * @param name for example {@code Cyber Sentinel}
 * @param archetype for example {@code Defender}
 * @param description two sentences for the person
 */
public record FuturePersona(String name, String archetype, String description) {

  static FuturePersona of(Track track, BehaviourScores behaviour) {
    Trait leading = Arrays.stream(Trait.values())
        .max(Comparator.comparingDouble(trait -> behaviour.traits().get(trait).latent().mean()))
        .orElseThrow();
    return switch (track) {
      case DEFENDER -> persona("Cyber Sentinel", "Defender", "You see trouble early and keep systems standing.", leading);
      case OFFENSIVE -> persona("Breach Scout", "Attacker", "You find the weak spot before somebody else does.", leading);
      case GRC -> persona("Trust Keeper", "Governor", "You turn risk into rules that people can live with.", leading);
      case INNOVATION -> persona("Horizon Builder", "Innovator", "You build the defences that do not exist yet.", leading);
      case LEADERSHIP -> persona("Crew Captain", "Leader", "You bring people through the worst day together.", leading);
    };
  }

  private static FuturePersona persona(String name, String archetype, String work, Trait leading) {
    return new FuturePersona(name, archetype, work + " " + manner(leading));
  }

  private static String manner(Trait leading) {
    return switch (leading) {
      case EXTRAVERSION -> "Others hear what you know, because you tell them.";
      case AGREEABLENESS -> "Others turn to you, because you listen.";
      case CONSCIENTIOUSNESS -> "Others rely on you, because you finish what you begin.";
      case EMOTIONAL_STABILITY -> "Others stay calm, because you do.";
      case OPENNESS -> "Others learn from you, because you never stop asking.";
    };
  }
}
