package io.juncture.goals.graphql;

import io.juncture.goals.goal.Plan;
import io.juncture.goals.money.MoneyFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code ScenarioParameters}. */
public record ParametersView(Plan plan, MoneyFormat format) {

    public BigDecimal targetAmount() {
        return plan.targetAmount();
    }

    public String targetAmountFormatted() {
        return format.format(plan.targetAmount());
    }

    public BigDecimal currentAmount() {
        return plan.currentAmount();
    }

    public String currentAmountFormatted() {
        return format.format(plan.currentAmount());
    }

    public BigDecimal monthlyContribution() {
        return plan.monthlyContribution();
    }

    public String monthlyContributionFormatted() {
        return format.format(plan.monthlyContribution());
    }

    public LocalDate timeframe() {
        return plan.timeframe();
    }

    public @Nullable Double equityAllocation() {
        return orNull(plan.equityAllocation());
    }

    static @Nullable Double orNull(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : null;
    }
}
