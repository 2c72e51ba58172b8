package io.juncture.goals.graphql;

import io.juncture.goals.cache.CacheKey;
import io.juncture.goals.money.Amounts;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.probability.AdjustmentText;
import io.juncture.goals.simulation.Adjustment.ContributionIncrease;
import io.juncture.goals.simulation.Adjustment;
import io.juncture.goals.simulation.AdjustmentType;
import io.juncture.goals.simulation.Impact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code GoalAdjustment}. */
public record AdjustmentView(
        String id,
        AdjustmentType type,
        String description,
        Impact impact,
        List<String> implementationSteps,
        List<Deduction> taxBenefits,
        @Nullable Instalments sipDetails) {

    /** The GraphQL type {@code TaxBenefit}. */
    public record Deduction(String section, BigDecimal amount) {
    }

    /** The GraphQL type {@code SipDetails}. */
    public record Instalments(
            BigDecimal monthlyAmount,
            String monthlyAmountFormatted,
            BigDecimal annualAmount,
            String annualAmountFormatted) {

        private static Instalments of(ContributionIncrease increase, MoneyFormat format) {
            BigDecimal monthly = Amounts.of(increase.monthlyIncrease());
            BigDecimal annual = Amounts.of(increase.annualIncrease());
            return new Instalments(monthly, format.format(monthly), annual, format.format(annual));
        }
    }

    /**
     * The adjustment in words.
     *
     * @param subject what is adjusted, so that equal changes of different goals have different ids
     */
    static AdjustmentView of(Adjustment adjustment, String subject, MoneyFormat format) {
        String id = "adj-" + CacheKey.hash(subject + adjustment.type() + adjustment.adjusted());
        return new AdjustmentView(id, adjustment.type(), AdjustmentText.description(adjustment, format),
                Shares.rounded(adjustment.impact()), AdjustmentText.steps(adjustment, format), deductions(adjustment),
                adjustment instanceof ContributionIncrease more ? Instalments.of(more, format) : null);
    }

    static List<AdjustmentView> of(List<Adjustment> adjustments, String subject, MoneyFormat format) {
        return adjustments.stream().map(adjustment -> of(adjustment, subject, format)).toList();
    }

    private static List<Deduction> deductions(Adjustment adjustment) {
        return adjustment instanceof ContributionIncrease more
                ? more.taxBenefit().stream()
                        .map(benefit -> new Deduction(benefit.section(), Amounts.of(benefit.eligibleDeduction())))
                        .toList()
                : List.of();
    }
}
