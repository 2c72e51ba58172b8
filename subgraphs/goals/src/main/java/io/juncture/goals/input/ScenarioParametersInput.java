package io.juncture.goals.input;

import io.juncture.goals.goal.PlanChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The GraphQL input of the same name, always found under {@code parameters}. */
public record ScenarioParametersInput(
        @Nullable BigDecimal targetAmount,
        @Nullable BigDecimal currentAmount,
        @Nullable BigDecimal monthlyContribution,
        @Nullable LocalDate timeframe,
        @Nullable Double equityAllocation) {

    PlanChange checked(InputCheck check) {
        return new PlanChange(
                check.positive("parameters.targetAmount", targetAmount),
                check.notNegative("parameters.currentAmount", currentAmount),
                check.notNegative("parameters.monthlyContribution", monthlyContribution),
                check.future("parameters.timeframe", timeframe),
                check.fraction("parameters.equityAllocation", equityAllocation));
    }
}
