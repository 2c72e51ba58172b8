package io.juncture.goals.simulation;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Goals drawn at random, always the same ones. */
final class RandomGoals {

    private RandomGoals() {
    }

    static Stream<GoalParameters> goals() {
        return IntStream.range(0, 60).mapToObj(seed -> goal(new Random(seed)));
    }

    private static GoalParameters goal(Random random) {
        var goal = GoalParameters.of(any(random, GoalCategory.values()))
                .targetAmount(Math.exp(11 + 6 * random.nextDouble()))
                .targetInTodaysMoney(random.nextInt(4) == 0)
                .riskProfile(any(random, RiskProfile.values()))
                .importance(any(random, Importance.values()))
                .flexibility(any(random, Flexibility.values()))
                .months(random.nextInt(150));
        double target = TargetRule.statedTarget(goal.build());
        goal.currentAmount(target * random.nextDouble() * 0.9);
        goal.monthlyContribution(target * random.nextDouble() / 100);
        goal.yearlyStepUp(random.nextInt(3) * 0.05);
        return random.nextInt(3) == 0 ? goal.equityAllocation(random.nextDouble()).build() : goal.build();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
