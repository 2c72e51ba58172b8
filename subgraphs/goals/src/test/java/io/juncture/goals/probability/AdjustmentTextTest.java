package io.juncture.goals.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.Adjustment;
import io.juncture.goals.simulation.Adjustment.AllocationChange;
import io.juncture.goals.simulation.Adjustment.ContributionIncrease;
import io.juncture.goals.simulation.Adjustment.LumpSum;
import io.juncture.goals.simulation.Adjustment.TargetReduction;
import io.juncture.goals.simulation.Adjustment.TimeframeExtension;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.Impact;
import io.juncture.goals.simulation.TaxBenefit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustmentTextTest {

    private static final MoneyFormat RUPEES = MoneyFormat.of("INR", true);
    private static final Impact IMPACT = new Impact(0.1, 0.8);
    private static final GoalParameters GOAL = GoalParameters.of(GoalCategory.HOME).targetAmount(1).months(12).build();

    static Stream<Arguments> adjustments() {
        return Stream.of(
                Arguments.of(increase(Optional.empty()), "Increase monthly SIP by ₹5,000"),
                Arguments.of(new TimeframeExtension(12, IMPACT, GOAL), "Extend goal timeframe by 12 months"),
                Arguments.of(new TimeframeExtension(1, IMPACT, GOAL), "Extend goal timeframe by 1 month"),
                Arguments.of(new AllocationChange(0.6, 0.75, IMPACT, GOAL), "Raise the share of equity from 60% to 75%"),
                Arguments.of(new AllocationChange(0.6, 0.2, IMPACT, GOAL), "Lower the share of equity from 60% to 20%"),
                Arguments.of(new AllocationChange(0.602, 0.6, IMPACT, GOAL), "Keep the share of equity at 60% until the target date"),
                Arguments.of(new TargetReduction(200_000, 1_800_000, IMPACT, GOAL), "Lower the target by ₹2 L to ₹18 L"),
                Arguments.of(new LumpSum(150_000, IMPACT, GOAL), "Invest ₹1.50 L once, today"));
    }

    private static ContributionIncrease increase(Optional<TaxBenefit> benefit) {
        return new ContributionIncrease(5_000, 60_000, benefit, IMPACT, GOAL);
    }

    @ParameterizedTest
    @MethodSource("adjustments")
    void descriptions(Adjustment adjustment, String expected) {
        assertThat(AdjustmentText.description(adjustment, RUPEES)).isEqualTo(expected);
        assertThat(AdjustmentText.steps(adjustment, RUPEES)).isNotEmpty().allSatisfy(step -> assertThat(step).isNotBlank());
    }

    @Test
    void theTaxBenefitIsAStepOfItsOwn() {
        assertThat(AdjustmentText.steps(increase(Optional.of(new TaxBenefit("80C", 60_000))), RUPEES)).containsExactly(
                "Set up an additional SIP of ₹5,000 with your bank",
                "Consider tax-saving ELSS funds: up to ₹60,000 a year may be deducted under section 80C");
        assertThat(AdjustmentText.steps(increase(Optional.empty()), RUPEES)).hasSize(1);
    }
}
