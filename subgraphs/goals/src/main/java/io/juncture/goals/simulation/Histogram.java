package io.juncture.goals.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Outcomes in bins of equal width. The bins span the middle 99 % of the outcomes; what lies outside is counted in the first or
 * last bin, so that the counts sum to the number of paths and one extreme path does not flatten the picture.
 *
 * @param edges          {@code bins + 1} ascending amounts; bin {@code i} reaches from {@code edges[i]} to {@code edges[i + 1]}
 * @param counts         paths per bin; their sum is the number of paths
 * @param targetPosition the bin that holds the target; the first or last where the target lies outside
 */
public record Histogram(List<Double> edges, List<Integer> counts, int targetPosition) {

    public Histogram {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
    }

    /** The middle of every bin, in money. */
    public List<Double> midpoints() {
        return IntStream.range(0, counts.size())
                .mapToObj(bin -> (edges.get(bin) + edges.get(bin + 1)) / 2)
                .toList();
    }

    /** The share of the paths in every bin; sums to 1. */
    public List<Double> shares() {
        double paths = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.stream().map(count -> count / paths).toList();
    }

    /**
     * Counts outcomes.
     *
     * @param sorted outcomes in ascending order, at least one
     */
    static Histogram of(double[] sorted, double target, int bins) {
        double low = Quantile.of(sorted, 0.005);
        double high = Quantile.of(sorted, 0.995);
        double least = Math.max(1, Math.abs(low) * 1e-6);
        if (high - low < least) {
            low -= least / 2;
            high = low + least;
        }
        double width = (high - low) / bins;
        int[] counts = new int[bins];
        for (double outcome : sorted) {
            counts[bin(outcome, low, width, bins)]++;
        }
        var edges = new ArrayList<Double>(bins + 1);
        for (int edge = 0; edge <= bins; edge++) {
            edges.add(edge == bins ? high : low + edge * width);
        }
        return new Histogram(edges, IntStream.of(counts).boxed().toList(), bin(target, low, width, bins));
    }

    private static int bin(double amount, double low, double width, int bins) {
        return (int) Math.clamp(Math.floor((amount - low) / width), 0, bins - 1);
    }
}
