package io.juncture.goals.simulation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The share of simulated paths that have the goal <em>secured</em> by then: their wealth is at least what, moved to cash at once
 * and topped up with the remaining planned contributions, grows to the target at the expected return of cash. The required
 * wealth runs back from the target: {@code R(T) = target}, {@code R(t) = max(0, (R(t+1) - contribution(t+1)) / (1 + cash))}.
 *
 * <p>At the start, before any month has passed, all paths hold the same amount, so the value is 0 or 1. At the end the required
 * wealth is the target, so the value is exactly the probability of success. In between it usually rises (a goal that relies on
 * market returns becomes safe as they arrive) but need not.
 *
 * @param labels {@code Start}, {@code 25%}, {@code 50%}, {@code 75%}, {@code End}
 * @param months the month of each label: {@code months × share}, rounded
 * @param values share of paths, 0 to 1
 */
public record ProbabilityOverTime(List<String> labels, List<Integer> months, List<Double> values) {

    /** The moments reported, in order. */
    public static final List<String> LABELS = List.of("Start", "25%", "50%", "75%", "End");

    public ProbabilityOverTime {
        labels = List.copyOf(labels);
        months = List.copyOf(months);
        values = List.copyOf(values);
    }

    static ProbabilityOverTime of(List<Integer> months, List<Double> values) {
        return new ProbabilityOverTime(LABELS, months, values);
    }

    /** The month of each label, for a goal so many months away. */
    static List<Integer> monthsOf(int horizon) {
        int parts = LABELS.size() - 1;
        return IntStream.rangeClosed(0, parts).mapToObj(part -> (int) Math.round((double) horizon * part / parts)).toList();
    }
}
