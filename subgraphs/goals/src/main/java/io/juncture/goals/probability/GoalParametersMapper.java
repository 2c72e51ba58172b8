package io.juncture.goals.probability;

import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.Plan;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.GoalParametersBuilder;
import io.juncture.goals.simulation.Section80C;
import java.time.LocalDate;
import java.time.Period;

/** Turns stored goals into what is simulated. */
public final class GoalParametersMapper {

    private static final String RUPEE = "INR";

    private GoalParametersMapper() {
    }

    /** The goal under this plan, seen from today. The Indian tax benefit is left to goals in rupees. */
    public static GoalParameters parameters(Goal goal, Plan plan, LocalDate today) {
        GoalParametersBuilder builder = GoalParameters.of(goal.category())
                .targetAmount(plan.targetAmount().doubleValue())
                .targetInTodaysMoney(goal.targetInTodaysMoney())
                .currentAmount(plan.currentAmount().doubleValue())
                .monthlyContribution(plan.monthlyContribution().doubleValue())
                .months(monthsUntil(plan.timeframe(), today))
                .riskProfile(goal.riskProfile())
                .importance(goal.importance())
                .flexibility(goal.flexibility())
                .section80cUsed(goal.currency().equals(RUPEE) ? 0 : Section80C.YEARLY_LIMIT);
        plan.equityAllocation().ifPresent(builder::equityAllocation);
        return builder.build();
    }

    /** The whole months until the date; 0 when it has come or is past. */
    public static int monthsUntil(LocalDate date, LocalDate today) {
        long months = Period.between(today, date).toTotalMonths();
        return (int) Math.clamp(months, 0, GoalParameters.MAX_MONTHS);
    }
}
