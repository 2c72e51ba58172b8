package io.juncture.profiler.assessment.integrity;

import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import java.time.Duration;
import java.util.List;

/**
 * How a session was answered.
 *
 * @param behaviour the answers to the behaviour inventory
 * @param behaviourTimes from showing a statement to its first answer, one for each statement whose time is known
 * @param aptitudeTimes from showing an item to the first option chosen, one for each item that has one
 * @param notKnown how many items the person says not to know: that is no guess, however fast it comes
 * @param focusLosses how often the page lost the focus during the session
 * @param devices fingerprints of the devices, as each request brought them, in order; empty when there were none
 */
public record SessionTrace(
    BehaviourAnswers behaviour,
    List<Duration> behaviourTimes,
    List<Duration> aptitudeTimes,
    int notKnown,
    int focusLosses,
    List<String> devices) {

  public SessionTrace {
    behaviourTimes = List.copyOf(behaviourTimes);
    aptitudeTimes = List.copyOf(aptitudeTimes);
    devices = List.copyOf(devices);
    if (focusLosses < 0 || notKnown < 0) {
      throw new IllegalArgumentException("must not be negative: focus losses " + focusLosses + ", not known " + notKnown);
    }
  }
}
