package io.juncture.goals.simulation;

import java.util.List;

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
        return java.util.stream.IntStream.range(0, counts.size())
                .mapToObj(bin -> (edges.get(bin) + edges.get(bin + 1)) / 2)
                .toList();
    }

    /** The share of the paths in every bin; sums to 1. */
    public List<Double> shares() {
        double paths = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.stream().map(count -> count / paths).toList();
    }
}
