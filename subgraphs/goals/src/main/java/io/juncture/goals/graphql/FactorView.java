package io.juncture.goals.graphql;

import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.probability.FactorText;
import io.juncture.goals.simulation.FactorAnalysis;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.ProbabilityFactor;
import java.util.List;

/** The GraphQL type {@code ProbabilityFactor}. */
public record FactorView(String name, String description, double impact, Direction direction) {

    /** Less than half a percentage point is next to no effect. */
    private static final double NEXT_TO_NOTHING = 0.005;

    /** The GraphQL enum {@code FactorDirection}. */
    public enum Direction {
        POSITIVE,
        NEUTRAL,
        NEGATIVE;

        static Direction of(double impact) {
            if (Math.abs(impact) < NEXT_TO_NOTHING) {
                return NEUTRAL;
            }
            return impact > 0 ? POSITIVE : NEGATIVE;
        }
    }

    static List<FactorView> of(FactorAnalysis analysis, GoalParameters goal, MoneyFormat format) {
        return analysis.factors().stream().map(factor -> of(factor, goal, format)).toList();
    }

    private static FactorView of(ProbabilityFactor factor, GoalParameters goal, MoneyFormat format) {
        return new FactorView(FactorText.name(factor.type()), FactorText.description(factor, goal, format),
                Shares.rounded(factor.impact()), Direction.of(factor.impact()));
    }
}
