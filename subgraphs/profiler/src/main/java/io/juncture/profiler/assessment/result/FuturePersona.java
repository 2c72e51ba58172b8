package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.behaviour.Trait;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The "future you": a picture of what the person may become. The track recommended gives name, archetype and the first sentence, which
 * is about the future and claims nothing about today. The second sentence speaks of today: it names the trait that is the surest strength,
 * by the rule of {@link Strengths}, or says that the manner is open where no trait is a strength. So it never praises what is an area for
 * growth.
 *
 * @param name for example {@code Cyber Sentinel}
 * @param archetype for example {@code Defender}
 * @param description two sentences for the person
 */
public record FuturePersona(String name, String archetype, String description) {

  static FuturePersona of(Track track, BehaviourScores behaviour) {
    String manner = leading(behaviour).map(FuturePersona::manner).orElse("How you do it is yours to shape.");
    return switch (track) {
      case DEFENDER -> persona("Cyber Sentinel", "Defender", "You will see trouble early and keep systems standing.", manner);
      case OFFENSIVE -> persona("Breach Scout", "Attacker", "You will find the weak spot before somebody else does.", manner);
      case GRC -> persona("Trust Keeper", "Governor", "You will turn risk into rules that people can live with.", manner);
      case INNOVATION -> persona("Horizon Builder", "Innovator", "You will build the defences that do not exist yet.", manner);
      case LEADERSHIP -> persona("Crew Captain", "Leader", "You will bring people through the worst day together.", manner);
    };
  }

  private static Optional<Trait> leading(BehaviourScores behaviour) {
    return behaviour.traits().entrySet().stream()
        .filter(entry -> entry.getValue().latent().likelyAboveAverage())
        .max(Comparator.comparingDouble(entry -> entry.getValue().latent().lowerQuartile()))
        .map(Map.Entry::getKey);
  }

  private static FuturePersona persona(String name, String archetype, String work, String manner) {
    return new FuturePersona(name, archetype, work + " " + manner);
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
