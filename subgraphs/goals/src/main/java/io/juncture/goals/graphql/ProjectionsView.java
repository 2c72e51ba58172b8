package io.juncture.goals.graphql;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.money.Amounts;
import io.juncture.goals.probability.TimelineLabels;
import io.juncture.goals.simulation.Allocation;
import io.juncture.goals.simulation.AssetClass;
import io.juncture.goals.simulation.Histogram;
import io.juncture.goals.simulation.Resolution;
import io.juncture.goals.simulation.SimulationResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The GraphQL type {@code GoalProjections}. */
public record ProjectionsView(Series timeline, List<Weight> allocation, Distribution probability, CacheStatus cacheStatus) {

    /** The GraphQL type {@code AmountSeries}. */
    public record Series(List<String> labels, List<BigDecimal> values) {
    }

    /** The GraphQL type {@code AssetWeight}. */
    public record Weight(AssetClass assetClass, double weight, String color) {
    }

    /** The GraphQL type {@code OutcomeDistribution}. */
    public record Distribution(
            List<BigDecimal> amounts, List<Double> shares, BigDecimal target, int targetPosition, double probability) {
    }

    static ProjectionsView of(Answer<SimulationResult> answer, Resolution resolution, LocalDate targetDate) {
        SimulationResult result = answer.value();
        return new ProjectionsView(
                series(result, resolution, answer.calculatedAt().toLocalDate(), targetDate),
                weights(result.allocation()),
                distribution(result, result.histogram(resolution)),
                answer.status());
    }

    private static Series series(SimulationResult result, Resolution resolution, LocalDate start, LocalDate end) {
        var labelled = TimelineLabels.label(result.timeline(), resolution, start, end);
        return new Series(
                List.copyOf(labelled.sequencedKeySet()),
                labelled.sequencedValues().stream().map(Amounts::of).toList());
    }

    private static List<Weight> weights(Allocation allocation) {
        return Arrays.stream(AssetClass.values())
                .map(asset -> new Weight(asset, allocation.weight(asset), color(asset)))
                .toList();
    }

    private static String color(AssetClass asset) {
        return switch (asset) {
            case EQUITY -> "#4285F4";
            case DEBT -> "#34A853";
            case GOLD -> "#FBBC05";
            case CASH -> "#EA4335";
        };
    }

    private static Distribution distribution(SimulationResult result, Histogram histogram) {
        return new Distribution(
                histogram.midpoints().stream().map(Amounts::of).toList(),
                histogram.shares(),
                Amounts.of(result.targetAmount()),
                histogram.targetPosition(),
                result.successProbability());
    }
}
