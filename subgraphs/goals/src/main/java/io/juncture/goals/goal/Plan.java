package io.juncture.goals.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The numbers of a plan: a goal's own, or those of a scenario.
 *
 * @param targetAmount        what must have been saved on the target date, more than zero
 * @param currentAmount       what has been saved at the start, zero or more
 * @param monthlyContribution what is added every month, zero or more
 * @param timeframe           the target date; may be in the past for a plan that was made long ago
 * @param equityAllocation    the share of equity, 0 to 1, for the whole time; empty when the risk profile decides
 */
public record Plan(
        BigDecimal targetAmount,
        BigDecimal currentAmount,
        BigDecimal monthlyContribution,
        LocalDate timeframe,
        OptionalDouble equityAllocation) {
}
