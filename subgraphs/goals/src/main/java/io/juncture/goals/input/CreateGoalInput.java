package io.juncture.goals.input;

import io.juncture.goals.goal.GoalDraft;
import io.juncture.goals.goal.Plan;
import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The GraphQL input of the same name. */
public record CreateGoalInput(
        String name,
        GoalCategory category,
        BigDecimal targetAmount,
        BigDecimal currentAmount,
        BigDecimal monthlyContribution,
        LocalDate timeframe,
        Importance importance,
        Flexibility flexibility,
        RiskProfile riskProfile,
        boolean targetInTodaysMoney,
        @Nullable String currency,
        @Nullable Boolean indianNumberFormat) {

    private static final String RUPEE = "INR";

    /**
     * The goal that is wanted.
     *
     * @param onlyCurrency the one that goals can be in
     * @throws io.juncture.subgraph.error.SubgraphException {@code INVALID_INPUT}
     */
    public GoalDraft validated(LocalDate today, String onlyCurrency) {
        InputCheck check = new InputCheck(today);
        Optional<String> validName = check.line("name", name, UpdateGoalInput.LONGEST_NAME);
        Optional<BigDecimal> target = check.positive("targetAmount", targetAmount);
        Optional<BigDecimal> current = check.notNegative("currentAmount", currentAmount);
        Optional<BigDecimal> contribution = check.notNegative("monthlyContribution", monthlyContribution);
        Optional<LocalDate> date = check.future("timeframe", timeframe);
        check.oneOf("currency", currency, Set.of(onlyCurrency));
        check.finish();
        return new GoalDraft(validName.orElseThrow(), category, importance, flexibility, riskProfile, targetInTodaysMoney,
                new Plan(target.orElseThrow(), current.orElseThrow(), contribution.orElseThrow(), date.orElseThrow(),
                        OptionalDouble.empty()),
                onlyCurrency,
                Optional.ofNullable(indianNumberFormat).orElse(onlyCurrency.equals(RUPEE)));
    }
}
