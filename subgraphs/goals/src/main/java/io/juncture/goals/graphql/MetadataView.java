package io.juncture.goals.graphql;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.simulation.ConfidenceInterval;
import io.juncture.goals.simulation.SimulationResult;

/** The GraphQL type {@code SimulationMetadata}. */
public record MetadataView(
        double calculationTimeMs,
        int simulationCount,
        ConfidenceInterval confidenceInterval,
        double convergenceRate,
        boolean estimate) {

    static MetadataView of(Answer<SimulationResult> answer) {
        SimulationResult result = answer.value();
        return new MetadataView(Math.round(answer.millis() * 100) / 100.0, result.settings().paths(),
                Shares.rounded(result.success().confidenceInterval()), Shares.rounded(result.success().convergenceRate()), false);
    }
}
