package io.juncture.goals.goal;

import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;

/**
 * A valid goal that is not stored yet; the components mean what they mean in {@link Goal}.
 */
public record GoalDraft(
        String name,
        GoalCategory category,
        Importance importance,
        Flexibility flexibility,
        RiskProfile riskProfile,
        boolean targetInTodaysMoney,
        Plan plan,
        String currency,
        boolean indianNumberFormat) {
}
