package io.juncture.goals.probability;

import io.juncture.goals.money.Amounts;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.Allocation;
import io.juncture.goals.simulation.FactorType;
import io.juncture.goals.simulation.GlidePath;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.ProbabilityFactor;
import java.util.Locale;

/** Puts the factors of a probability into words. */
public final class FactorText {

    private FactorText() {
    }

    /** The stable name of a factor: {@code monthly_contribution}. */
    public static String name(FactorType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** What the factor says about this goal, in a sentence. */
    public static String description(ProbabilityFactor factor, GoalParameters goal, MoneyFormat format) {
        return subject(factor.type(), goal, format) + " " + effect(factor.impact()) + ".";
    }

    private static String subject(FactorType type, GoalParameters goal, MoneyFormat format) {
        return switch (type) {
            case CURRENT_SAVINGS -> "Having saved " + format.brief(Amounts.of(goal.currentAmount())) + " already";
            case MONTHLY_CONTRIBUTION ->
                "Adding " + format.brief(Amounts.of(goal.monthlyContribution())) + " every month";
            case TIME_HORIZON -> goal.months() > 12 ? "Having " + goal.months() + " months left instead of " + (goal.months() - 12)
                    : "Having " + goal.months() + (goal.months() == 1 ? " month" : " months") + " left";
            case EQUITY_ALLOCATION -> {
                Allocation today = GlidePath.today(goal);
                yield "Investing " + Math.round(today.equity() * 100) + "% in equity today";
            }
            case MARKET_VOLATILITY -> "That markets go up and down";
            case INFLATION -> "That prices rise until the target date";
        };
    }

    private static String effect(double impact) {
        long points = Math.round(Math.abs(impact) * 100);
        if (points == 0) {
            return "hardly changes the probability";
        }
        String amount = points == 1 ? "1 percentage point" : points + " percentage points";
        return impact > 0 ? "adds " + amount + " to the probability" : "takes " + amount + " off the probability";
    }
}
