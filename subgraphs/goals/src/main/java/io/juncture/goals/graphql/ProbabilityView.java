package io.juncture.goals.graphql;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.ConfidenceInterval;
import io.juncture.goals.simulation.ConfidenceLevel;
import io.juncture.goals.simulation.FactorAnalysis;
import io.juncture.goals.simulation.ProbabilityEstimate;
import io.juncture.goals.simulation.ProbabilityOverTime;
import io.juncture.goals.simulation.SimulationResult;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The GraphQL type {@code GoalProbability}. */
public record ProbabilityView(
        double successProbability,
        Metrics metrics,
        SummaryView simulationSummary,
        ProbabilityOverTime overTime,
        CacheStatus cacheStatus) {

    /** The GraphQL type {@code ProbabilityMetrics}; without an analysis its fields that need one are not asked for. */
    public record Metrics(
            double baseProbability,
            double adjustedProbability,
            ConfidenceLevel confidenceLevel,
            List<FactorView> factors,
            OffsetDateTime lastCalculated,
            int simulationCount,
            double convergenceRate,
            ConfidenceInterval confidenceInterval) {
    }

    /** What was simulated alone. */
    static ProbabilityView of(Answer<SimulationResult> answer, MoneyFormat format) {
        return of(answer, Optional.empty(), format);
    }

    /** What was simulated, and what it is made of. */
    static ProbabilityView of(Answer<SimulationResult> answer, Answer<FactorAnalysis> analysis, MoneyFormat format) {
        return of(answer, Optional.of(analysis), format);
    }

    private static ProbabilityView of(
            Answer<SimulationResult> answer, Optional<Answer<FactorAnalysis>> analysis, MoneyFormat format) {
        SimulationResult result = answer.value();
        ProbabilityEstimate success = result.success();
        Metrics metrics = new Metrics(
                analysis.map(found -> found.value().baseProbability()).orElse(success.probability()),
                success.probability(),
                success.confidenceLevel(),
                analysis.map(found -> FactorView.of(found.value(), result.goal(), format)).orElse(List.of()),
                answer.calculatedAt(),
                result.settings().paths(),
                Shares.rounded(success.convergenceRate()),
                Shares.rounded(success.confidenceInterval()));
        CacheStatus status = analysis.map(found -> answer.status().and(found.status())).orElse(answer.status());
        return new ProbabilityView(success.probability(), metrics, new SummaryView(result, format),
                result.probabilityOverTime(), status);
    }
}
