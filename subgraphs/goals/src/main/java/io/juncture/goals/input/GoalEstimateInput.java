package io.juncture.goals.input;

import io.juncture.goals.probability.GoalParametersMapper;
import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.GoalParametersBuilder;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.Inflation;
import io.juncture.goals.simulation.InvalidParameterException;
import io.juncture.goals.simulation.RiskProfile;
import io.juncture.goals.simulation.TargetRule;
import io.juncture.subgraph.error.SubgraphException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The GraphQL input of the same name. */
public record GoalEstimateInput(
        GoalCategory category,
        @Nullable BigDecimal targetAmount,
        BigDecimal currentAmount,
        @Nullable BigDecimal monthlyContribution,
        boolean targetInTodaysMoney,
        @Nullable LocalDate timeframe,
        @Nullable Integer monthsRemaining,
        Importance importance,
        Flexibility flexibility,
        RiskProfile riskProfile,
        @Nullable Integer emergencyFundMonths,
        @Nullable BigDecimal monthlyExpenses) {

    private static final int MOST_EMERGENCY_MONTHS = 60;

    /**
     * What is to be simulated.
     *
     * @param inflation by which a target in today's prices grows
     * @throws io.juncture.subgraph.error.SubgraphException {@code INVALID_INPUT}
     */
    public GoalParameters validated(LocalDate today, Inflation inflation) {
        InputCheck check = new InputCheck(today);
        Optional<BigDecimal> target = check.positive("targetAmount", targetAmount);
        Optional<BigDecimal> expenses = check.positive("monthlyExpenses", monthlyExpenses);
        Optional<BigDecimal> current = check.notNegative("currentAmount", currentAmount);
        Optional<BigDecimal> contribution = check.notNegative("monthlyContribution", monthlyContribution);
        Optional<Integer> fundMonths = check.between("emergencyFundMonths", emergencyFundMonths, 1, MOST_EMERGENCY_MONTHS);
        Optional<Integer> months = check.between("monthsRemaining", monthsRemaining, 1, GoalParameters.MAX_MONTHS);
        Optional<LocalDate> date = monthsRemaining == null ? check.future("timeframe", timeframe) : Optional.empty();
        requireTarget(check);
        if (timeframe == null && monthsRemaining == null) {
            check.violation("timeframe", "is required, unless monthsRemaining is given");
        }
        check.finish();

        GoalParametersBuilder goal = GoalParameters.of(category)
                .targetInTodaysMoney(targetInTodaysMoney)
                .currentAmount(current.orElseThrow().doubleValue())
                .months(months.orElseGet(() -> GoalParametersMapper.monthsUntil(date.orElseThrow(), today)))
                .riskProfile(riskProfile)
                .importance(importance)
                .flexibility(flexibility);
        target.map(BigDecimal::doubleValue).ifPresent(goal::targetAmount);
        expenses.map(BigDecimal::doubleValue).ifPresent(goal::monthlyExpenses);
        fundMonths.ifPresent(goal::emergencyFundMonths);
        try {
            return goal.monthlyContribution(contribution.map(BigDecimal::doubleValue)
                    .orElseGet(() -> closingTheGap(goal.build(), inflation))).build();
        } catch (InvalidParameterException derivedIsTooMuch) {
            throw SubgraphException.invalidInput(derivedIsTooMuch.parameter(), derivedIsTooMuch.problem());
        }
    }

    private void requireTarget(InputCheck check) {
        boolean derivable = category == GoalCategory.EMERGENCY_FUND || category == GoalCategory.RETIREMENT;
        if (targetAmount == null && monthlyExpenses == null) {
            check.violation("targetAmount", derivable ? "is required, unless monthlyExpenses are given" : "is required");
        } else if (targetAmount == null && !derivable) {
            check.violation("targetAmount", "is required");
        }
    }

    private static double closingTheGap(GoalParameters goal, Inflation inflation) {
        double gap = TargetRule.nominalTarget(goal, inflation) - goal.currentAmount();
        double monthly = Math.max(0, gap) / Math.max(1, goal.months());
        return Math.ceil(monthly * 100) / 100;
    }
}
