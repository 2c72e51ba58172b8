package io.juncture.goals.goal;

import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Valid changes to a goal; what is empty stays as it is. The components mean what they mean in {@link Goal}.
 *
 * @param expectedVersion the version the changes were made for; when present, no other version may be changed
 */
public record GoalChange(
        Optional<String> name,
        Optional<Importance> importance,
        Optional<Flexibility> flexibility,
        Optional<RiskProfile> riskProfile,
        Optional<Boolean> targetInTodaysMoney,
        PlanChange plan,
        Optional<Boolean> active,
        Optional<Integer> expectedVersion) {

    /** A change of the plan alone. */
    public static GoalChange of(PlanChange plan) {
        return new GoalChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), plan,
                Optional.empty(), Optional.empty());
    }

    /** The goal with these changes, made at this time; its version is still the old one. */
    Goal applyTo(Goal goal, OffsetDateTime now) {
        Plan changed = plan.applyTo(goal.plan());
        if (riskProfile.isPresent() && plan.equityAllocation().isEmpty()) {
            changed = new Plan(changed.targetAmount(), changed.currentAmount(), changed.monthlyContribution(),
                    changed.timeframe(), OptionalDouble.empty());
        }
        return new Goal(goal.id(), goal.ownerId(),
                name.orElse(goal.name()),
                goal.category(),
                importance.orElse(goal.importance()),
                flexibility.orElse(goal.flexibility()),
                riskProfile.orElse(goal.riskProfile()),
                targetInTodaysMoney.orElse(goal.targetInTodaysMoney()),
                changed,
                goal.currency(), goal.indianNumberFormat(),
                active.orElse(goal.active()),
                goal.createdAt(), now, goal.version());
    }
}
