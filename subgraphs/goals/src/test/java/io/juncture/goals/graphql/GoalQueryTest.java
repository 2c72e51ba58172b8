package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalQueryTest extends GoalsTest {

    @Test
    void aGoalHasAllItsPlainFields() {
        String id = createGoal(Map.of("importance", "HIGH", "currentAmount", "382400.005"));
        var goal = asPerson().document("""
                query($id: ID!) { goal(id: $id) {
                  id owner { id } name category importance flexibility riskProfile
                  targetAmount targetAmountFormatted currentAmount currentAmountFormatted
                  monthlyContribution monthlyContributionFormatted equityAllocation targetInTodaysMoney
                  currency indianNumberFormat timeframe progressPercent active createdAt updatedAt version } }""")
                .variable("id", id).execute();
        goal.path("goal.owner.id").entity(String.class).isEqualTo(person);
        goal.path("goal").matchesJsonStrictly("""
                {"id": "%s", "owner": {"id": "%s"}, "name": "A flat", "category": "HOME", "importance": "HIGH",
                 "flexibility": "SOMEWHAT_FLEXIBLE", "riskProfile": "MODERATE",
                 "targetAmount": 2000000, "targetAmountFormatted": "₹20.00 L",
                 "currentAmount": 382400.01, "currentAmountFormatted": "₹3.82 L",
                 "monthlyContribution": 15000, "monthlyContributionFormatted": "₹15,000.00",
                 "equityAllocation": null, "targetInTodaysMoney": false,
                 "currency": "INR", "indianNumberFormat": true, "timeframe": "2035-01-15", "progressPercent": 19.12,
                 "active": true, "createdAt": "%s", "updatedAt": "%s", "version": 0}"""
                .formatted(id, person, now(), now()));
    }

    private String now() {
        return java.time.OffsetDateTime.now(time).format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));
    }

    @Test
    void aProbabilityTellsHowItWasFound() {
        String id = createGoal(Map.of());
        var response = asPerson().document("""
                query($id: ID!) { goal(id: $id) { successProbability probability {
                  successProbability cacheStatus
                  metrics { baseProbability adjustedProbability confidenceLevel lastCalculated simulationCount convergenceRate
                    confidenceInterval { lower upper } factors { name description impact direction } }
                  simulationSummary { targetAmount targetAmountFormatted medianOutcome medianOutcomeFormatted meanOutcome
                    percentiles { percent amount } percentile(percent: 50) p90: percentile(percent: 90) }
                  overTime { labels values } } } }""")
                .variable("id", id).execute();
        double probability = response.path("goal.successProbability").entity(Double.class).get();
        assertThat(probability).isBetween(0.05, 0.95);
        response.path("goal.probability.successProbability").entity(Double.class).isEqualTo(probability);
        response.path("goal.probability.cacheStatus").entity(String.class).isEqualTo("MISS");
        response.path("goal.probability.metrics.adjustedProbability").entity(Double.class).isEqualTo(probability);
        response.path("goal.probability.metrics.simulationCount").entity(Integer.class).isEqualTo(1000);
        response.path("goal.probability.metrics.confidenceInterval.lower").entity(Double.class)
                .satisfies(lower -> assertThat(lower).isLessThan(probability));
        response.path("goal.probability.metrics.factors[*].name").entityList(String.class)
                .contains("current_savings", "monthly_contribution", "market_volatility");
        response.path("goal.probability.metrics.factors[0].description").entity(String.class)
                .satisfies(text -> assertThat(text).contains("the probability"));
        response.path("goal.probability.simulationSummary.percentiles[*].percent").entityList(Integer.class)
                .containsExactly(5, 10, 25, 50, 75, 90, 95);
        BigDecimal median = response.path("goal.probability.simulationSummary.medianOutcome").entity(BigDecimal.class).get();
        response.path("goal.probability.simulationSummary.percentile").entity(BigDecimal.class).isEqualTo(median);
        response.path("goal.probability.overTime.labels").entityList(String.class)
                .containsExactly("Start", "25%", "50%", "75%", "End");
        List<Double> values = response.path("goal.probability.overTime.values").entityList(Double.class).get();
        assertThat(values.getLast()).isEqualTo(probability);
    }

    @Test
    void anUnknownPercentileIsToldWithItsReason() {
        String id = createGoal(Map.of());
        assertViolations(asPerson().document("""
                query($id: ID!) { goal(id: $id) { probability { simulationSummary { percentile(percent: 42) } } } }""")
                .variable("id", id).execute(), "percent", "must be one of [5, 10, 25, 50, 75, 90, 95]");
    }
}
