package io.juncture.goals.goal;

import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something a person saves for.
 *
 * @param id                  the goal's identity
 * @param ownerId             canonical id of the person who saves
 * @param name                1 to 200 characters
 * @param category            what the money is for
 * @param importance          how much it matters
 * @param flexibility         how far date and target may move
 * @param riskProfile         how much risk the money takes
 * @param targetInTodaysMoney whether the target grows with inflation until its date
 * @param plan                the current plan
 * @param currency            ISO 4217 code of all amounts
 * @param indianNumberFormat  whether amounts are written in lakh and crore
 * @param active              false once archived
 * @param createdAt           when it was created
 * @param updatedAt           when it was last changed
 * @param version             how often it has been changed
 */
public record Goal(
        UUID id,
        String ownerId,
        String name,
        GoalCategory category,
        Importance importance,
        Flexibility flexibility,
        RiskProfile riskProfile,
        boolean targetInTodaysMoney,
        Plan plan,
        String currency,
        boolean indianNumberFormat,
        boolean active,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        int version) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** How this goal's amounts are written. */
    public MoneyFormat moneyFormat() {
        return MoneyFormat.of(currency, indianNumberFormat);
    }

    /** What has been saved, in percent of the target, 0 to 100, two decimals. */
    public double progressPercent() {
        BigDecimal percent = plan.currentAmount().multiply(HUNDRED).divide(plan.targetAmount(), 2, RoundingMode.HALF_UP);
        return percent.min(HUNDRED).doubleValue();
    }

    /** This goal with another version. */
    Goal withVersion(int newVersion) {
        return new Goal(id, ownerId, name, category, importance, flexibility, riskProfile, targetInTodaysMoney, plan, currency,
                indianNumberFormat, active, createdAt, updatedAt, newVersion);
    }
}
