package io.juncture.profiler.assessment.integrity;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.behaviour.Agreement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far a session's answers can be trusted.
 *
 * <p>Each index gives evidence from 0 up to a most that it can never exceed, growing in a straight line between two values. What
 * they are and where they come from:
 * <ul>
 * <li>long string: the longest run of one answer among the twenty; half of the inventory is named (Curran 2016)
 * <li>fast answers: the share of statements answered in less than 2 s (Huang, Curran, Keeney, Poposki &amp; DeShon 2012)
 * <li>rapid guessing: the share of items with an option chosen in less than 3 s: 1 − response time effort (Wise &amp; Kong 2005), not
 *     knowing being no guess; named above its value, an effort below 0.9
 * <li>inconsistent answers: even-odd consistency (Jackson 1976), named from its value down: with five traits the index is coarse, and of
 *     simulated attentive people 8 % get there, of random answers 37 %
 * <li>focus loss: times that the page lost the focus during the session (Diedenhofen &amp; Musch 2017)
 * <li>device change: times that the fingerprint differed from the one before
 * </ul>
 * The slopes, the most of each and from when on the last two are named are our judgement. The evidence is combined as if each index could be
 * right independently of the others: score = 100 · (1 − Π (1 − evidence)) (noisy or, Pearl 1988). A low score does not prove
 * honesty, nor a high one cheating: it tells a person where to look.
 *
 * @param score 0 (nothing conspicuous) to 100, to two decimals
 * @param findings one for each index, in the order above; without the consistency where it is not defined
 */
public record IntegrityReport(double score, List<Finding> findings) {

  static final Duration READING = Duration.ofSeconds(2);
  static final Duration SOLVING = Duration.ofSeconds(3);

  static final Index LONG_STRING = new Index(SuspiciousPattern.LONG_STRING, 5, 10, 0.8, 10);
  static final Index FAST_ANSWERS = new Index(SuspiciousPattern.FAST_ANSWERS, 0.1, 0.5, 0.9, 0.5);
  static final Index RAPID_GUESSING = new Index(SuspiciousPattern.RAPID_GUESSING, 0.1, 0.5, 0.8, 0.1);
  static final Index INCONSISTENT_ANSWERS = new Index(SuspiciousPattern.INCONSISTENT_ANSWERS, 0.3, -1, 0.3, -0.5);
  static final Index FOCUS_LOSS = new Index(SuspiciousPattern.FOCUS_LOSS, 1, 8, 0.5, 5);
  static final Index DEVICE_CHANGE = new Index(SuspiciousPattern.DEVICE_CHANGE, 0, 2, 0.5, 1);

  public IntegrityReport {
    findings = List.copyOf(findings);
  }

  /** Judges a session. */
  public static IntegrityReport of(SessionTrace trace) {
    List<Finding> findings = Stream.of(
            List.of(longString(trace.behaviour().inOrder()), fastAnswers(trace.behaviourTimes()),
                rapidGuessing(trace.aptitudeTimes(), trace.notKnown())),
            inconsistency(EvenOdd.consistency(trace.behaviour())),
            List.of(focusLoss(trace.focusLosses()), deviceChange(trace.devices())))
        .flatMap(List::stream)
        .toList();
    double trust = findings.stream().mapToDouble(finding -> 1 - finding.evidence()).reduce(1, (a, b) -> a * b);
    return new IntegrityReport(Estimate.hundredths(100 * (1 - trust)), findings);
  }

  /** The patterns that are named, in their order. */
  public List<SuspiciousPattern> suspiciousPatterns() {
    return findings.stream().filter(Finding::suspicious).map(Finding::pattern).toList();
  }

  private static Finding longString(List<Agreement> answers) {
    int longest = LongString.longest(answers);
    return LONG_STRING.finding(longest, longest >= LONG_STRING.named());
  }

  private static Finding fastAnswers(List<Duration> times) {
    double share = share(below(times, READING), times.size());
    return FAST_ANSWERS.finding(share, share >= FAST_ANSWERS.named());
  }

  private static Finding rapidGuessing(List<Duration> times, int notKnown) {
    double share = share(below(times, SOLVING), times.size() + notKnown);
    return RAPID_GUESSING.finding(share, share > RAPID_GUESSING.named());
  }

  private static List<Finding> inconsistency(OptionalDouble consistency) {
    return consistency.stream()
        .mapToObj(value -> INCONSISTENT_ANSWERS.finding(value, value <= INCONSISTENT_ANSWERS.named()))
        .toList();
  }

  private static Finding focusLoss(int losses) {
    return FOCUS_LOSS.finding(losses, losses >= FOCUS_LOSS.named());
  }

  private static Finding deviceChange(List<String> devices) {
    long changes = IntStream.range(1, devices.size())
        .filter(index -> !devices.get(index).equals(devices.get(index - 1)))
        .count();
    return DEVICE_CHANGE.finding(changes, changes >= DEVICE_CHANGE.named());
  }

  private static long below(List<Duration> times, Duration limit) {
    return times.stream().filter(time -> time.compareTo(limit) < 0).count();
  }

  private static double share(long part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
