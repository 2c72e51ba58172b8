package io.juncture.goals.graphql;

import io.juncture.goals.money.Amounts;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.SimulationResult;
import java.math.BigDecimal;
import java.util.List;

/** The GraphQL type {@code SimulationSummary}. */
public record SummaryView(SimulationResult result, MoneyFormat format) {

    /** The GraphQL type {@code OutcomePercentile}. */
    public record Percentile(int percent, BigDecimal amount) {
    }

    public BigDecimal targetAmount() {
        return Amounts.of(result.targetAmount());
    }

    public String targetAmountFormatted() {
        return format.format(targetAmount());
    }

    public BigDecimal medianOutcome() {
        return Amounts.of(result.outcomes().median());
    }

    public String medianOutcomeFormatted() {
        return format.format(medianOutcome());
    }

    public BigDecimal meanOutcome() {
        return Amounts.of(result.outcomes().mean());
    }

    public List<Percentile> percentiles() {
        return result.outcomes().percentiles().entrySet().stream()
                .map(entry -> new Percentile(entry.getKey(), Amounts.of(entry.getValue())))
                .toList();
    }
}
