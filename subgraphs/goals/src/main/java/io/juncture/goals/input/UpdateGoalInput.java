package io.juncture.goals.input;

import io.juncture.goals.goal.GoalChange;
import io.juncture.goals.goal.PlanChange;
import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The GraphQL input of the same name. */
public record UpdateGoalInput(
        @Nullable String name,
        @Nullable BigDecimal targetAmount,
        @Nullable BigDecimal currentAmount,
        @Nullable BigDecimal monthlyContribution,
        @Nullable LocalDate timeframe,
        @Nullable Importance importance,
        @Nullable Flexibility flexibility,
        @Nullable RiskProfile riskProfile,
        @Nullable Boolean targetInTodaysMoney,
        @Nullable Boolean active,
        @Nullable Integer expectedVersion) {

    static final int LONGEST_NAME = 200;

    /**
     * The changes that are wanted.
     *
     * @throws io.juncture.subgraph.error.SubgraphException {@code INVALID_INPUT}
     */
    public GoalChange validated(LocalDate today) {
        InputCheck check = new InputCheck(today);
        GoalChange change = new GoalChange(
                check.line("name", name, LONGEST_NAME),
                Optional.ofNullable(importance),
                Optional.ofNullable(flexibility),
                Optional.ofNullable(riskProfile),
                Optional.ofNullable(targetInTodaysMoney),
                new PlanChange(
                        check.positive("targetAmount", targetAmount),
                        check.notNegative("currentAmount", currentAmount),
                        check.notNegative("monthlyContribution", monthlyContribution),
                        check.future("timeframe", timeframe),
                        OptionalDouble.empty()),
                Optional.ofNullable(active),
                Optional.ofNullable(expectedVersion));
        check.finish();
        return change;
    }
}
