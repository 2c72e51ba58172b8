package io.juncture.goals.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Valid changes to a plan; what is empty stays as it is. The components mean what they mean in {@link Plan}. */
public record PlanChange(
        Optional<BigDecimal> targetAmount,
        Optional<BigDecimal> currentAmount,
        Optional<BigDecimal> monthlyContribution,
        Optional<LocalDate> timeframe,
        OptionalDouble equityAllocation) {

    /** The plan with these changes. */
    public Plan applyTo(Plan plan) {
        return new Plan(
                targetAmount.orElse(plan.targetAmount()),
                currentAmount.orElse(plan.currentAmount()),
                monthlyContribution.orElse(plan.monthlyContribution()),
                timeframe.orElse(plan.timeframe()),
                equityAllocation.isPresent() ? equityAllocation : plan.equityAllocation());
    }
}
