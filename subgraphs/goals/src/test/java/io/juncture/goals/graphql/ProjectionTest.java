package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.goals.GoalsTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class ProjectionTest extends GoalsTest {

    private Response projections(String goal, String resolution) {
        return asPerson().document("""
                query($id: ID!, $resolution: Resolution!) { goal(id: $id) { successProbability projections(resolution: $resolution) {
                  timeline { labels values } allocation { assetClass weight color }
                  probability { amounts shares target targetPosition probability } cacheStatus } } }""")
                .variable("id", goal).variable("resolution", resolution).execute();
    }

    @Test
    void theTimelineLeadsFromTodaysSavingsToTheMedianOutcome() {
        String goal = createGoal(Map.of("timeframe", "2034-01-15"));
        Response response = projections(goal, "MEDIUM");
        response.path("goal.projections.timeline.labels").entityList(String.class)
                .containsExactly("2030", "2031", "2032", "2033", "2034");
        List<BigDecimal> values =
                response.path("goal.projections.timeline.values").entityList(BigDecimal.class).get();
        BigDecimal median = asPerson().document(
                        "query($id: ID!) { goal(id: $id) { probability { simulationSummary { medianOutcome } } } }")
                .variable("id", goal).execute()
                .path("goal.probability.simulationSummary.medianOutcome").entity(BigDecimal.class).get();
        assertThat(values).isSorted();
        assertThat(values.getFirst()).isEqualByComparingTo("500000");
        assertThat(values.getLast()).isEqualByComparingTo(median);
    }

    @ParameterizedTest
    @CsvSource({"2034-01-01, 2034", "2031-12-14, 2031-12"})
    void theTimelineEndsOnTheTargetDateAlsoWhenItsLastMonthIsNotWhole(String timeframe, String last) {
        projections(createGoal(Map.of("timeframe", timeframe)), "MEDIUM")
                .path("goal.projections.timeline.labels").entityList(String.class)
                .satisfies(labels -> assertThat(labels).endsWith(last));
    }

    @ParameterizedTest
    @CsvSource({"LOW, 10, 4", "MEDIUM, 20, 6", "HIGH, 50, 21"})
    void theResolutionDecidesHowManyPointsThereAre(String resolution, int bins, int points) {
        Response response = projections(createGoal(Map.of()), resolution);
        response.path("goal.projections.timeline.labels").entityList(String.class).hasSize(points);
        response.path("goal.projections.probability.amounts").entityList(BigDecimal.class).hasSize(bins);
        List<Double> shares = response.path("goal.projections.probability.shares").entityList(Double.class).get();
        assertThat(shares).hasSize(bins);
        assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theHistogramKnowsWhereTheTargetLies() {
        Response response = projections(createGoal(Map.of()), "MEDIUM");
        List<BigDecimal> amounts =
                response.path("goal.projections.probability.amounts").entityList(BigDecimal.class).get();
        int position = response.path("goal.projections.probability.targetPosition").entity(Integer.class).get();
        BigDecimal halfBin = amounts.get(1).subtract(amounts.get(0)).divide(BigDecimal.TWO);
        assertThat(amounts.get(position)).isCloseTo(new BigDecimal(2_000_000), within(halfBin.add(BigDecimal.ONE)));
        response.path("goal.projections.probability.target").entity(BigDecimal.class).isEqualTo(new BigDecimal(2_000_000));
        double probability = response.path("goal.successProbability").entity(Double.class).get();
        response.path("goal.projections.probability.probability").entity(Double.class).isEqualTo(probability);
    }

    @Test
    void theAllocationIsTodaysAndComplete() {
        Response response = projections(createGoal(Map.of("riskProfile", "AGGRESSIVE", "timeframe", "2040-01-15")), "LOW");
        response.path("goal.projections.allocation").matchesJsonStrictly("""
                [{"assetClass": "EQUITY", "weight": 0.8, "color": "#4285F4"},
                 {"assetClass": "DEBT", "weight": 0.1, "color": "#34A853"},
                 {"assetClass": "GOLD", "weight": 0.07, "color": "#FBBC05"},
                 {"assetClass": "CASH", "weight": 0.03, "color": "#EA4335"}]""");
    }

    @Test
    void aGoalThatIsDueHasOnePoint() {
        String goal = createGoal(Map.of("timeframe", "2030-01-20"));
        Response response = projections(goal, "MEDIUM");
        response.path("goal.projections.timeline.labels").entityList(String.class).containsExactly("2030-01");
        response.path("goal.successProbability").entity(Double.class).isEqualTo(0.0);
    }
}
