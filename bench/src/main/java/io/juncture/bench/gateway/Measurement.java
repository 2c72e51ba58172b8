package io.juncture.bench.gateway;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One round under load.
 *
 * @param cpu     processor seconds per 1,000 requests
 * @param p50     milliseconds
 * @param p99     milliseconds
 * @param calls   calls to subgraphs per request
 * @param peakRss MB, since the gateway was started
 * @param pss     MB, right after the round
 */
record Measurement(double perSecond, double cpu, double p50, double p99, double calls, double peakRss, double pss) {

    static final String HEADINGS = """
            | gateway | requests/s | p50 ms | p99 ms | CPU s / 1,000 | calls a query | peak RSS MB | PSS MB |
            |---|---|---|---|---|---|---|---|""";

    /** The median of each figure. */
    static Measurement median(List<Measurement> rounds) {
        return new Measurement(median(rounds, Measurement::perSecond), median(rounds, Measurement::cpu),
                median(rounds, Measurement::p50), median(rounds, Measurement::p99), median(rounds, Measurement::calls),
                median(rounds, Measurement::peakRss), median(rounds, Measurement::pss));
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    String row(String gateway) {
        return String.format(Locale.ROOT, "| %s | %.0f | %.1f | %.1f | %.3f | %.2f | %.0f | %.0f |", gateway, perSecond, p50,
                p99, cpu, calls, peakRss, pss);
    }
}
