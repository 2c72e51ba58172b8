package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class PortfolioTest extends GoalsTest {

    private static final String PATH = "_entities[0].goalPortfolio";

    private Response portfolio(boolean includeInactive, Map<String, Object> preferences) {
        Map<String, Object> representation = preferences.isEmpty()
                ? Map.of("__typename", "User", "id", person)
                : Map.of("__typename", "User", "id", person, "preferences", preferences);
        return asPerson().document("""
                query($r: [_Any!]!, $all: Boolean!) { _entities(representations: $r) { ... on User {
                  goalPortfolio(includeInactive: $all) { goalCount currency otherCurrencyGoalCount cacheStatus
                    categories { category count totalTarget totalCurrent averageProbability goals { name } }
                    timeline { labels events { goal { name } date label amount } }
                    metrics { totalTargetAmount totalTargetAmountFormatted totalCurrentAmount totalCurrentAmountFormatted
                      overallProgressPercent monthlyContribution monthlyFundingGap health { healthy atRisk critical } } } } } }""")
                .variable("r", List.of(representation)).variable("all", includeInactive).execute();
    }

    private void archive(String id) {
        asPerson().document("mutation($id: ID!) { updateGoal(id: $id, input: {active: false}) { id } }")
                .variable("id", id).execute().errors().verify();
    }

    @Test
    void goalsAreAddedUp() {
        createGoal(Map.of("name", "Flat", "targetAmount", 2_000_000, "currentAmount", 500_000, "monthlyContribution", 15_000));
        createGoal(Map.of("name", "House", "targetAmount", 4_000_000, "currentAmount", 4_000_000, "monthlyContribution", 0));
        createGoal(Map.of("name", "Trip", "category", "TRAVEL", "targetAmount", 250_000, "currentAmount", 0,
                "monthlyContribution", 100, "timeframe", "2031-06-01"));
        Response response = portfolio(false, Map.of());
        response.path(PATH).matchesJson("""
                {"goalCount": 3, "currency": "INR", "otherCurrencyGoalCount": 0, "cacheStatus": "MISS",
                 "categories": [
                   {"category": "HOME", "count": 2, "totalTarget": 6000000, "totalCurrent": 4500000,
                    "goals": [{"name": "Flat"}, {"name": "House"}]},
                   {"category": "TRAVEL", "count": 1, "totalTarget": 250000, "totalCurrent": 0, "averageProbability": 0.0,
                    "goals": [{"name": "Trip"}]}],
                 "timeline": {"labels": ["2030", "2031", "2032", "2033", "2034", "2035"], "events": [
                   {"goal": {"name": "Trip"}, "date": "2031-06-01", "label": "2031", "amount": 250000},
                   {"goal": {"name": "Flat"}, "date": "2035-01-15", "label": "2035", "amount": 2000000},
                   {"goal": {"name": "House"}, "date": "2035-01-15", "label": "2035", "amount": 4000000}]},
                 "metrics": {"totalTargetAmount": 6250000, "totalTargetAmountFormatted": "₹62.50 L",
                   "totalCurrentAmount": 4500000, "totalCurrentAmountFormatted": "₹45.00 L",
                   "overallProgressPercent": 72.0, "monthlyContribution": 15100}}""");
        portfolio(false, Map.of()).path(PATH + ".cacheStatus").entity(String.class).isEqualTo("HIT");
    }

    @Test
    void theFundingGapIsWhatMakesGoalsSafe() {
        String goal = createGoal(Map.of());
        BigDecimal gap = portfolio(false, Map.of()).path(PATH + ".metrics.monthlyFundingGap").entity(BigDecimal.class).get();
        assertThat(gap).isPositive();
        assertThat(probabilityWith(goal, new BigDecimal(15_000).add(gap))).isGreaterThanOrEqualTo(0.85);
        assertThat(probabilityWith(goal, new BigDecimal(15_000).add(gap.multiply(new BigDecimal("0.5"))))).isLessThan(0.85);
    }

    private double probabilityWith(String goal, BigDecimal contribution) {
        return asPerson().document("""
                mutation($id: ID!, $amount: BigDecimal!) { calculateGoalProbability(
                  goalId: $id, input: {parameters: {monthlyContribution: $amount}}) { successProbability } }""")
                .variable("id", goal).variable("amount", contribution)
                .execute().path("calculateGoalProbability.successProbability").entity(Double.class).get();
    }

    @Test
    void healthCountsEveryGoalOnce() {
        createGoal(Map.of("currentAmount", 2_500_000));
        createGoal(Map.of("currentAmount", 0, "monthlyContribution", 0));
        portfolio(false, Map.of()).path(PATH + ".metrics.health")
                .matchesJsonStrictly("{\"healthy\": 1, \"atRisk\": 0, \"critical\": 1}");
    }

    @Test
    void archivedGoalsCountInEverySumWhenAskedForAndLackNothing() {
        archive(createGoal(Map.of()));
        portfolio(false, Map.of()).path(PATH + ".goalCount").entity(Integer.class).isEqualTo(0);
        portfolio(true, Map.of()).path(PATH).matchesJson("""
                {"goalCount": 1, "metrics": {"totalTargetAmount": 2000000, "totalCurrentAmount": 500000,
                 "monthlyContribution": 15000, "monthlyFundingGap": 0}}""");
    }

    @Test
    void aPersonWithoutGoalsHasAnEmptyPortfolio() {
        portfolio(false, Map.of()).path(PATH).matchesJsonStrictly("""
                {"goalCount": 0, "currency": "INR", "otherCurrencyGoalCount": 0, "cacheStatus": "BYPASS", "categories": [],
                 "timeline": {"labels": ["2030"], "events": []},
                 "metrics": {"totalTargetAmount": 0, "totalTargetAmountFormatted": "₹0.00",
                   "totalCurrentAmount": 0, "totalCurrentAmountFormatted": "₹0.00", "overallProgressPercent": 0.0,
                   "monthlyContribution": 0, "monthlyFundingGap": 0, "health": {"healthy": 0, "atRisk": 0, "critical": 0}}}""");
    }

    @Test
    void amountsAreWrittenThePersonsWay() {
        createGoal(Map.of());
        portfolio(false, Map.of("currency", "INR", "indianNumberFormat", false)).path(PATH + ".metrics")
                .matchesJson("{\"totalTargetAmountFormatted\": \"₹2,000,000.00\"}");
    }

    @Test
    void goalsAreLeftOutForAPersonWhoPrefersAnotherCurrency() {
        createGoal(Map.of());
        portfolio(false, Map.of("currency", "USD", "indianNumberFormat", false)).path(PATH).matchesJson("""
                {"goalCount": 0, "currency": "USD", "otherCurrencyGoalCount": 1,
                 "metrics": {"totalTargetAmount": 0, "totalTargetAmountFormatted": "$0.00"}}""");
    }
}
