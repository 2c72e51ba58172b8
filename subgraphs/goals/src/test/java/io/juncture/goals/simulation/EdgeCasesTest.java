package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EdgeCasesTest {

    private static final SimulationSettings SETTINGS = Goals.settings(1000, 1);

    @Test
    void aGoalThatIsDueHasWhatIsSaved() {
        var due = Goals.education().months(0);

        var missed = Goals.INR.simulate(due.build(), SETTINGS);
        assertThat(missed.success()).isEqualTo(
                new ProbabilityEstimate(0, 0, new ConfidenceInterval(0, 0), 1, ConfidenceLevel.HIGH));
        assertThat(missed.outcomes().median()).isEqualTo(500_000);
        assertThat(missed.probabilityOverTime().values()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(missed.timeline().points()).containsExactly(new Timeline.Point(0, 500_000));

        var reached = Goals.INR.simulate(due.currentAmount(2_000_000).build(), SETTINGS);
        assertThat(reached.successProbability()).isEqualTo(1);
    }

    @Test
    void aGoalThatIsFundedMayStillLoseMoney() {
        var funded = Goals.education().currentAmount(2_000_000).monthlyContribution(0).equityAllocation(1).months(12).build();

        assertThat(Goals.INR.simulate(funded, SETTINGS).successProbability()).isBetween(0.6, 0.8);
    }

    @Test
    void aTargetOfNothingIsReached() {
        var nothing = Goals.education().targetAmount(0).currentAmount(0).monthlyContribution(0).build();
        var result = Goals.INR.simulate(nothing, SETTINGS);

        assertThat(result.successProbability()).isEqualTo(1);
        assertThat(result.outcomes().mean()).isZero();
        assertThat(result.probabilityOverTime().values()).containsOnly(1.0);
    }

    @Test
    void theLargestGoalStaysFinite() {
        var huge = Goals.education().targetAmount(1e15).currentAmount(1e15).monthlyContribution(1e15).yearlyStepUp(1)
                .months(GoalParameters.MAX_MONTHS).build();
        var result = Goals.INR.simulate(huge, SETTINGS);

        assertThat(result.successProbability()).isEqualTo(1);
        assertThat(result.outcomes().percentile(95)).isFinite();
        assertThat(result.histogram(Resolution.HIGH).edges()).allMatch(Double::isFinite);
    }

    @Test
    void nothingSavedAndNothingPaidIsNeverEnough() {
        var result = Goals.INR.simulate(Goals.education().currentAmount(0).monthlyContribution(0).build(), SETTINGS);

        assertThat(result.successProbability()).isZero();
        assertThat(result.success().confidenceInterval()).isEqualTo(new ConfidenceInterval(0, 0));
    }

    @Test
    void rejectsWhatMakesNoSenseByName() {
        assertRejected("targetAmount", goal -> goal.targetAmount(-1));
        assertRejected("targetAmount", goal -> goal.targetAmount(1.1e15));
        assertRejected("currentAmount", goal -> goal.currentAmount(Double.NaN));
        assertRejected("monthlyContribution", goal -> goal.monthlyContribution(-0.01));
        assertRejected("monthlyContribution", goal -> goal.monthlyContribution(Double.POSITIVE_INFINITY));
        assertRejected("yearlyStepUp", goal -> goal.yearlyStepUp(1.01));
        assertRejected("months", goal -> goal.months(-1));
        assertRejected("months", goal -> goal.months(721));
        assertRejected("equityAllocation", goal -> goal.equityAllocation(1.2));
        assertRejected("monthlyExpenses", goal -> goal.monthlyExpenses(-5));
        assertRejected("emergencyFundMonths", goal -> goal.emergencyFundMonths(0));
        assertRejected("section80cUsed", goal -> goal.section80cUsed(-1));
    }

    @Test
    void rejectsNumbersOfPathsThatCannotBeSimulated() {
        for (int paths : new int[] {0, 98, 1001, 100_002}) {
            assertThatThrownBy(() -> new SimulationSettings(paths, 1))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("paths must be");
        }
    }

    @Test
    void rejectsAssumptionsThatMakeNoSense() {
        assertThatThrownBy(() -> new AssetAssumption(0.1, -0.1)).hasMessageStartingWith("volatility must be");
        assertThatThrownBy(() -> new AssetAssumption(-0.6, 0.1)).hasMessageStartingWith("expectedReturn must be");
        assertThatThrownBy(() -> new Inflation(0.9, 0)).hasMessageStartingWith("general must be");
        assertThatThrownBy(() -> new Allocation(0.5, 0.4, 0, 0)).hasMessage("allocation must sum to 1");
    }

    private static void assertRejected(String parameter, UnaryOperator<GoalParametersBuilder> change) {
        assertThatThrownBy(() -> change.apply(Goals.education()).build())
                .isInstanceOfSatisfying(InvalidParameterException.class, error -> {
                    assertThat(error.parameter()).isEqualTo(parameter);
                    assertThat(error).hasMessage(parameter + " " + error.problem());
                });
    }
}
