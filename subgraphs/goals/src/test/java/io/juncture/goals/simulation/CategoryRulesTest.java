package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryRulesTest {

    @ParameterizedTest
    @CsvSource({"EDUCATION, false, 1000000", "EDUCATION, true, 1188100", "HOME, true, 1102500", "HOME, false, 1000000"})
    void onlyTargetsInTodaysMoneyAreInflated(GoalCategory category, boolean todaysMoney, double expected) {
        var goal = GoalParameters.of(category).targetAmount(1_000_000).targetInTodaysMoney(todaysMoney).months(24).build();

        assertThat(TargetRule.nominalTarget(goal, Goals.INFLATION)).isCloseTo(expected, within(0.005));
    }

    @Test
    void anEmergencyFundCoversMonthsOfExpenses() {
        var goal = GoalParameters.of(GoalCategory.EMERGENCY_FUND).monthlyExpenses(50_000).emergencyFundMonths(6).months(12);

        assertThat(TargetRule.nominalTarget(goal.build(), Goals.INFLATION)).isEqualTo(300_000);
        assertThat(TargetRule.nominalTarget(goal.targetAmount(250_000).build(), Goals.INFLATION)).isEqualTo(250_000);
    }

    @Test
    void aRetirementCoversYearsOfInflatedExpenses() {
        var goal = GoalParameters.of(GoalCategory.RETIREMENT).monthlyExpenses(40_000).months(240).build();

        assertThat(TargetRule.statedTarget(goal)).isEqualTo(12_000_000);
        assertThat(TargetRule.nominalTarget(goal, Goals.INFLATION)).isCloseTo(12_000_000 * Math.pow(1.05, 20), within(0.01));
    }

    @Test
    void otherGoalsNeedATarget() {
        assertThatThrownBy(() -> GoalParameters.of(GoalCategory.HOME).monthlyExpenses(40_000).build())
                .isInstanceOf(InvalidParameterException.class).hasMessageStartingWith("targetAmount is required");
        assertThatThrownBy(() -> GoalParameters.of(GoalCategory.RETIREMENT).build())
                .hasMessageStartingWith("targetAmount is required");
    }

    @Test
    void moderateInvestorsDriftFromEquityToDebtAndCash() {
        var goal = Goals.education().months(120).build();

        assertThat(GlidePath.today(goal)).isEqualTo(new Allocation(0.60, 0.25, 0.10, 0.05));
        assertThat(GlidePath.at(goal, 60)).isEqualTo(GlidePath.today(goal));
        assertThat(GlidePath.at(goal, 30).equity()).isCloseTo(0.40, within(1e-12));
        assertThat(GlidePath.at(goal, 0)).isEqualTo(new Allocation(0.20, 0.45, 0.10, 0.25));
    }

    @ParameterizedTest
    @EnumSource(GoalCategory.class)
    void equityNeverRisesAsTheDateNearsAndFollowsTheRiskProfile(GoalCategory category) {
        for (int left = 0; left < 130; left++) {
            double above = 1;
            for (RiskProfile profile : RiskProfile.values()) {
                var goal = GoalParameters.of(category).targetAmount(1).riskProfile(profile).months(130).build();
                assertThat(GlidePath.at(goal, left).equity()).isLessThanOrEqualTo(GlidePath.at(goal, left + 1).equity());
                assertThat(GlidePath.at(goal, left).equity()).isLessThanOrEqualTo(profile.mostEquity());
            }
            for (RiskProfile profile : new RiskProfile[] {RiskProfile.AGGRESSIVE, RiskProfile.MODERATE, RiskProfile.CONSERVATIVE}) {
                var goal = GoalParameters.of(category).targetAmount(1).riskProfile(profile).months(130).build();
                assertThat(GlidePath.at(goal, left).equity()).isLessThanOrEqualTo(above);
                above = GlidePath.at(goal, left).equity();
            }
        }
    }

    @Test
    void retirementStaysPartlyInEquityAndAnEmergencyFundNeverIs() {
        var retirement = GoalParameters.of(GoalCategory.RETIREMENT).targetAmount(1).months(240).build();
        var emergency = GoalParameters.of(GoalCategory.EMERGENCY_FUND).targetAmount(1).months(240)
                .riskProfile(RiskProfile.AGGRESSIVE).build();

        assertThat(GlidePath.at(retirement, 0).equity()).isCloseTo(0.40, within(1e-12));
        assertThat(GlidePath.today(emergency)).isEqualTo(new Allocation(0, 0.3, 0, 0.7));
    }

    @Test
    void explicitEquityLeavesTheRestItsProportions() {
        var goal = Goals.education().months(120).equityAllocation(0.8).build();

        assertThat(GlidePath.today(goal).equity()).isEqualTo(0.8);
        assertThat(GlidePath.today(goal).debt()).isCloseTo(0.2 * 0.25 / 0.40, within(1e-12));
        assertThat(GlidePath.at(goal, 0).equity()).isEqualTo(0.8);
        assertThat(new Allocation(1, 0, 0, 0).withEquity(0.7)).isEqualTo(new Allocation(0.7, 1 - 0.7, 0, 0));
    }
}
