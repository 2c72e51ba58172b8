package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.goals.GoalsTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class EstimateTest extends GoalsTest {

    private Response estimate(Map<String, Object> input) {
        return asPerson().document("""
                query($input: GoalEstimateInput!) { estimateGoalProbability(input: $input) {
                  successProbability successProbabilityPercent cacheStatus
                  adjustments { id type description impact { probabilityIncrease newProbability } }
                  simulationSummary { targetAmount targetAmountFormatted percentiles { percent amount } }
                  metadata { simulationCount calculationTimeMs estimate confidenceInterval { lower upper } } } }""")
                .variable("input", input).execute();
    }

    @Test
    void theExampleOfTheDocumentsIsAnswered() {
        Map<String, Object> example = new HashMap<>(Map.of("category", "EDUCATION", "targetAmount", 2_500_000,
                "currentAmount", 500_000, "monthsRemaining", 36, "importance", "HIGH",
                "flexibility", "SOMEWHAT_FLEXIBLE", "emergencyFundMonths", 6, "monthlyExpenses", 50_000));
        example.put("timeframe", "2020-01-01");
        Response response = estimate(example);
        double probability = response.path("estimateGoalProbability.successProbability").entity(Double.class).get();
        assertThat(probability).isStrictlyBetween(0.5, 1.0);
        assertThat(response.path("estimateGoalProbability.successProbabilityPercent").entity(Double.class).get())
                .isCloseTo(100 * probability, within(1e-9));
        response.path("estimateGoalProbability.simulationSummary.targetAmountFormatted").entity(String.class)
                .isEqualTo("₹25.00 L");
        response.path("estimateGoalProbability.metadata")
                .matchesJson("{\"simulationCount\": 1000, \"estimate\": false}");
        response.path("estimateGoalProbability.cacheStatus").entity(String.class).isEqualTo("MISS");
        estimate(example).path("estimateGoalProbability.cacheStatus").entity(String.class).isEqualTo("HIT");
    }

    @Test
    void anEmergencyFundIsMonthsOfExpenses() {
        estimate(Map.of("category", "EMERGENCY_FUND", "monthlyExpenses", 50_000, "emergencyFundMonths", 4, "monthsRemaining", 12))
                .path("estimateGoalProbability.simulationSummary.targetAmount").entity(Integer.class).isEqualTo(200_000);
        estimate(Map.of("category", "EMERGENCY_FUND", "monthlyExpenses", 50_000, "monthsRemaining", 12))
                .path("estimateGoalProbability.simulationSummary.targetAmount").entity(Integer.class).isEqualTo(300_000);
    }

    @Test
    void aRetirementIsYearsOfInflatedExpenses() {
        estimate(Map.of("category", "RETIREMENT", "monthlyExpenses", 10_000, "monthsRemaining", 12))
                .path("estimateGoalProbability.simulationSummary.targetAmount").entity(Double.class)
                .isEqualTo(10_000 * 12 * 25 * 1.05);
    }

    @Test
    void aTargetInTodaysMoneyGrowsWithTheCategorysInflation() {
        estimate(Map.of("category", "EDUCATION", "targetAmount", 100_000, "targetInTodaysMoney", true, "timeframe", "2032-01-15"))
                .path("estimateGoalProbability.simulationSummary.targetAmount").entity(Double.class).isEqualTo(118_810.0);
    }

    @Test
    void withoutReturnTheContributionThatIsLeftOutWouldJustBeEnough() {
        Response liquid = estimate(Map.of("category", "EMERGENCY_FUND", "targetAmount", 120_000, "monthsRemaining", 12));
        liquid.path("estimateGoalProbability.successProbability").entity(Double.class).isEqualTo(1.0);
        estimate(Map.of("category", "EMERGENCY_FUND", "targetAmount", 120_000, "monthsRemaining", 12, "monthlyContribution", 9_000))
                .path("estimateGoalProbability.successProbability").entity(Double.class).isEqualTo(0.0);
    }

    @Test
    void aTokenIsNeeded() {
        assertError(anonymous().document("""
                { estimateGoalProbability(input: {category: HOME, targetAmount: 1, monthsRemaining: 1}) { cacheStatus } }""")
                .execute(), "UNAUTHENTICATED");
    }
}
