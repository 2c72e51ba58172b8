package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.goals.simulation.Adjustment.ContributionIncrease;
import io.juncture.goals.simulation.Adjustment.TimeframeExtension;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustmentFinderTest {

    private static final SimulationSettings SETTINGS = SimulationSettings.of(1000, "goal");
    private static final AdjustmentFinder FINDER = new AdjustmentFinder(Goals.INR);

    @ParameterizedTest
    @MethodSource("io.juncture.goals.simulation.RandomGoals#goals")
    void everyAdjustmentDoesWhatItSays(GoalParameters goal) {
        double current = probability(goal);
        var adjustments = FINDER.find(goal, SETTINGS);

        assertThat(adjustments).isSortedAccordingTo(
                Comparator.comparingDouble(adjustment -> -adjustment.impact().probabilityIncrease()));
        assertThat(adjustments).allSatisfy(adjustment -> {
            assertThat(adjustment.impact().newProbability()).isEqualTo(probability(adjustment.adjusted()));
            assertThat(adjustment.impact().probabilityIncrease()).isPositive()
                    .isEqualTo(adjustment.impact().newProbability() - current);
        });
        if (goal.months() == 0 || current >= 0.99) {
            assertThat(adjustments).isEmpty();
        } else {
            assertThat(adjustments).isNotEmpty();
        }
    }

    @Test
    void theContributionIncreaseIsTheSmallestRoundOneThatReachesTheAim() {
        var goal = Goals.education().importance(Importance.HIGH).build();
        var increase = only(FINDER.find(goal, SETTINGS), ContributionIncrease.class);
        double step = RoundAmount.step(1_500_000 / 66.0);

        assertThat(increase.monthlyIncrease() % step).isZero();
        assertThat(increase.annualIncrease()).isEqualTo(12 * increase.monthlyIncrease());
        assertThat(increase.impact().newProbability()).isGreaterThanOrEqualTo(0.9);
        assertThat(probability(withContribution(goal, 15_000 + increase.monthlyIncrease() - step))).isLessThan(0.9);
        assertThat(FINDER.monthlyFundingGap(goal, SETTINGS)).isEqualTo(increase.monthlyIncrease());
    }

    @Test
    void aLargeIncreaseComesWithAGentlerOne() {
        var increases = FINDER.find(Goals.education().months(48).build(), SETTINGS).stream()
                .filter(ContributionIncrease.class::isInstance).map(ContributionIncrease.class::cast).toList();

        assertThat(increases).hasSize(2);
        assertThat(increases.getLast().monthlyIncrease())
                .isCloseTo(increases.getFirst().monthlyIncrease() / 2, within(1000.0));
    }

    @Test
    void theExtensionIsTheShortestThatReachesTheAim() {
        var goal = Goals.education().importance(Importance.LOW).build();
        var extension = only(FINDER.find(goal, SETTINGS), TimeframeExtension.class);

        assertThat(extension.months() % 6).isZero();
        assertThat(extension.impact().newProbability()).isGreaterThanOrEqualTo(0.8);
        assertThat(probability(goal.toBuilder().months(goal.months() + extension.months() - 6).build())).isLessThan(0.8);
    }

    @Test
    void whatIsFixedStays() {
        assertThat(types(Goals.education().flexibility(Flexibility.FIXED).build()))
                .contains(AdjustmentType.CONTRIBUTION_INCREASE)
                .doesNotContain(AdjustmentType.TIMEFRAME_EXTENSION, AdjustmentType.TARGET_REDUCTION);
        assertThat(types(Goals.education().importance(Importance.HIGH).build()))
                .contains(AdjustmentType.TIMEFRAME_EXTENSION)
                .doesNotContain(AdjustmentType.TARGET_REDUCTION);
        assertThat(types(Goals.education().category(GoalCategory.EMERGENCY_FUND).build()))
                .doesNotContain(AdjustmentType.ALLOCATION_CHANGE, AdjustmentType.TARGET_REDUCTION);
    }

    @Test
    void proposalsStayWithinTheirLimits() {
        RandomGoals.goals().flatMap(goal -> FINDER.find(goal, SETTINGS).stream().map(found -> List.of(goal, found)))
                .forEach(pair -> {
                    GoalParameters goal = (GoalParameters) pair.getFirst();
                    switch ((Adjustment) pair.getLast()) {
                        case Adjustment.TimeframeExtension extension -> assertThat(extension.months())
                                .isBetween(1, goal.flexibility().mostExtensionMonths());
                        case Adjustment.TargetReduction reduction -> assertThat(reduction.reduction()).isPositive()
                                .isLessThanOrEqualTo(goal.flexibility().mostTargetReduction() * TargetRule.statedTarget(goal));
                        case Adjustment.AllocationChange change -> assertThat(change.proposedEquity())
                                .isBetween(change.currentEquity() - 0.3001, change.currentEquity() + 0.3001)
                                .isLessThanOrEqualTo(goal.riskProfile().mostEquity());
                        case Adjustment.LumpSum lumpSum -> assertThat(lumpSum.amount()).isPositive();
                        case ContributionIncrease increase -> assertThat(increase.monthlyIncrease()).isPositive();
                    }
                });
    }

    @Test
    void certainAndDueGoalsNeedNothing() {
        assertThat(FINDER.find(Goals.education().currentAmount(1e7).build(), SETTINGS)).isEmpty();
        assertThat(FINDER.find(Goals.education().months(0).build(), SETTINGS)).isEmpty();
        assertThat(FINDER.monthlyFundingGap(Goals.education().months(0).build(), SETTINGS)).isZero();
        assertThat(FINDER.monthlyFundingGap(Goals.education().currentAmount(1e7).build(), SETTINGS)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"60000, 0, 60000", "288000, 0, 150000", "60000, 120000, 30000", "60000, 150000, 0", "60000, 500000, 0"})
    void section80cIsCappedAtWhatIsLeftOfTheLimit(double annual, double used, double eligible) {
        var benefit = Section80C.benefit(Goals.education().section80cUsed(used).build(), annual);

        assertThat(benefit.map(TaxBenefit::eligibleDeduction).orElse(0.0)).isEqualTo(eligible);
        assertThat(benefit.map(TaxBenefit::section).orElse("80C")).isEqualTo("80C");
    }

    @Test
    void section80cNeedsTimeForTheLockIn() {
        assertThat(Section80C.benefit(Goals.education().months(35).build(), 60_000)).isEmpty();
        assertThat(Section80C.benefit(Goals.education().months(36).build(), 60_000)).isPresent();
        assertThat(Section80C.benefit(Goals.education().category(GoalCategory.EMERGENCY_FUND).build(), 60_000)).isEmpty();
    }

    private static List<AdjustmentType> types(GoalParameters goal) {
        return FINDER.find(goal, SETTINGS).stream().map(Adjustment::type).toList();
    }

    private static double probability(GoalParameters goal) {
        return Goals.INR.estimate(goal, SETTINGS).probability();
    }

    private static GoalParameters withContribution(GoalParameters goal, double contribution) {
        return goal.toBuilder().monthlyContribution(contribution).build();
    }

    private static <A extends Adjustment> A only(List<Adjustment> adjustments, Class<A> type) {
        var found = adjustments.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
