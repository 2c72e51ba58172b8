package io.juncture.goals.graphql;

import io.juncture.goals.goal.Goal;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code Goal}, without the fields that take a simulation. */
public record GoalView(Goal goal) {

    public String id() {
        return goal.id().toString();
    }

    public PersonView owner() {
        return PersonView.of(goal.ownerId());
    }

    public String name() {
        return goal.name();
    }

    public GoalCategory category() {
        return goal.category();
    }

    public Importance importance() {
        return goal.importance();
    }

    public Flexibility flexibility() {
        return goal.flexibility();
    }

    public RiskProfile riskProfile() {
        return goal.riskProfile();
    }

    public BigDecimal targetAmount() {
        return goal.plan().targetAmount();
    }

    public String targetAmountFormatted() {
        return format().format(targetAmount());
    }

    public BigDecimal currentAmount() {
        return goal.plan().currentAmount();
    }

    public String currentAmountFormatted() {
        return format().format(currentAmount());
    }

    public BigDecimal monthlyContribution() {
        return goal.plan().monthlyContribution();
    }

    public String monthlyContributionFormatted() {
        return format().format(monthlyContribution());
    }

    public @Nullable Double equityAllocation() {
        return ParametersView.orNull(goal.plan().equityAllocation());
    }

    public boolean targetInTodaysMoney() {
        return goal.targetInTodaysMoney();
    }

    public String currency() {
        return goal.currency();
    }

    public boolean indianNumberFormat() {
        return goal.indianNumberFormat();
    }

    public LocalDate timeframe() {
        return goal.plan().timeframe();
    }

    public double progressPercent() {
        return goal.progressPercent();
    }

    public boolean active() {
        return goal.active();
    }

    public OffsetDateTime createdAt() {
        return goal.createdAt();
    }

    public OffsetDateTime updatedAt() {
        return goal.updatedAt();
    }

    public int version() {
        return goal.version();
    }

    private MoneyFormat format() {
        return goal.moneyFormat();
    }
}
