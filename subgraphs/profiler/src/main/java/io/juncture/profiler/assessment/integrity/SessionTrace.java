package io.juncture.profiler.assessment.integrity;

import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import java.time.Duration;
import java.util.List;

/**
 * How a session was answered.
 *
 * @param behaviour the answers to the behaviour inventory
 * @param behaviourTimes from showing a statement to its first answer, one for each statement whose time is known
 * @param aptitudeTimes from showing an item to its first answer, one for each item whose time is known
 * @param focusLosses how often the page lost the focus while the aptitude test was shown
 * @param devices fingerprints of the devices, as each request brought them, in order; empty when there were none
 */
public record SessionTrace(
    BehaviourAnswers behaviour,
    List<Duration> behaviourTimes,
    List<Duration> aptitudeTimes,
    int focusLosses,
    List<String> devices) {

  public SessionTrace {
    behaviourTimes = List.copyOf(behaviourTimes);
    aptitudeTimes = List.copyOf(aptitudeTimes);
    devices = List.copyOf(devices);
    if (focusLosses < 0) {
      throw new IllegalArgumentException("focus losses must not be negative: " + focusLosses);
    }
  }
}
