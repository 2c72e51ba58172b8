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
 * <p>Each index gives evidence from 0 up to a most that it can never exceed, growing in a straight line between two values:
 * <table>
 * <caption>Indices</caption>
 * <tr><th>pattern</th><th>index</th><th>no evidence</th><th>most evidence</th><th>named</th></tr>
 * <tr><td>long string</td><td>longest run of one answer among the twenty</td><td>5</td><td>0.8 at 10</td><td>from 10 on: half of
 *   the inventory (Curran 2016)</td></tr>
 * <tr><td>fast answers</td><td>share of statements answered in less than 2 s (Huang, Curran, Keeney, Poposki &amp; DeShon
 *   2012)</td><td>0.1</td><td>0.9 at 0.5</td><td>from 0.5 on</td></tr>
 * <tr><td>rapid guessing</td><td>share of items with an option chosen in less than 3 s: 1 − response time effort (Wise &amp; Kong
 *   2005), not knowing being no guess</td><td>0.1</td><td>0.8 at 0.5</td><td>above 0.1 (effort below 0.9)</td></tr>
 * <tr><td>inconsistent answers</td><td>even-odd consistency</td><td>0.3 (Jackson 1976)</td><td>0.3 at −1</td><td>from −0.5 down:
 *   with five traits the index is coarse, and of simulated attentive people 8 % get there, of random answers 37 %</td></tr>
 * <tr><td>focus loss</td><td>times that the page lost the focus during the session (Diedenhofen &amp; Musch
 *   2017)</td><td>1</td><td>0.5 at 8</td><td>from 5 on</td></tr>
 * <tr><td>device change</td><td>times that the fingerprint differed from the one before</td><td>0</td><td>0.5 at 2</td><td>from 1
 *   on</td></tr>
 * </table>
 * The slopes, the most of each and the last two rows' limits are our judgement. The evidence is combined as if each index could be
 * right independently of the others: score = 100 · (1 − Π (1 − evidence)) (noisy or, Pearl 1988). A low score does not prove
 * honesty, nor a high one cheating: it tells a person where to look.
 *
 * @param score 0 (nothing conspicuous) to 100, to two decimals
 * @param findings one for each index, in the order above; without the consistency where it is not defined
 */
public record IntegrityReport(double score, List<Finding> findings) {

  private static final Duration READING = Duration.ofSeconds(2);
  private static final Duration SOLVING = Duration.ofSeconds(3);

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
    return new Finding(SuspiciousPattern.LONG_STRING, longest, 0.8 * ramp(longest, 5, 10), longest >= 10);
  }

  private static Finding fastAnswers(List<Duration> times) {
    double share = share(below(times, READING), times.size());
    return new Finding(SuspiciousPattern.FAST_ANSWERS, share, 0.9 * ramp(share, 0.1, 0.5), share >= 0.5);
  }

  private static Finding rapidGuessing(List<Duration> times, int notKnown) {
    double share = share(below(times, SOLVING), times.size() + notKnown);
    return new Finding(SuspiciousPattern.RAPID_GUESSING, share, 0.8 * ramp(share, 0.1, 0.5), share > 0.1);
  }

  private static List<Finding> inconsistency(OptionalDouble consistency) {
    return consistency.stream()
        .mapToObj(value ->
            new Finding(SuspiciousPattern.INCONSISTENT_ANSWERS, value, 0.3 * ramp(-value, -0.3, 1), value <= -0.5))
        .toList();
  }

  private static Finding focusLoss(int losses) {
    return new Finding(SuspiciousPattern.FOCUS_LOSS, losses, 0.5 * ramp(losses, 1, 8), losses >= 5);
  }

  private static Finding deviceChange(List<String> devices) {
    long changes = IntStream.range(1, devices.size())
        .filter(index -> !devices.get(index).equals(devices.get(index - 1)))
        .count();
    return new Finding(SuspiciousPattern.DEVICE_CHANGE, changes, 0.5 * ramp(changes, 0, 2), changes >= 1);
  }

  private static long below(List<Duration> times, Duration limit) {
    return times.stream().filter(time -> time.compareTo(limit) < 0).count();
  }

  private static double share(long part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }

  private static double ramp(double value, double from, double to) {
    return Math.clamp((value - from) / (to - from), 0, 1);
  }
}
