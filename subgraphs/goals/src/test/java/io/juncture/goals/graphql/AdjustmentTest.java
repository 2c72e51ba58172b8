package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.goals.GoalsTest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class AdjustmentTest extends GoalsTest {

    private static final ParameterizedTypeReference<Map<String, Object>> ADJUSTMENT = new ParameterizedTypeReference<>() { };

    private Response adjustments(String goal) {
        return asPerson().document("""
                query($id: ID!) { goal(id: $id) { successProbability adjustments { currentProbability cacheStatus adjustments {
                  id type description impact { probabilityIncrease newProbability } implementationSteps
                  taxBenefits { section amount }
                  sipDetails { monthlyAmount monthlyAmountFormatted annualAmount annualAmountFormatted } } } } }""")
                .variable("id", goal).execute();
    }

    private static List<Map<String, Object>> list(Response response) {
        return response.path("goal.adjustments.adjustments").entityList(ADJUSTMENT).get();
    }

    private static double increase(Map<String, Object> adjustment) {
        return ((Number) ((Map<?, ?>) adjustment.get("impact")).get("probabilityIncrease")).doubleValue();
    }

    private static Map<String, Object> ofType(Response response, String type) {
        return list(response).stream().filter(each -> each.get("type").equals(type)).findFirst().orElseThrow();
    }

    @Test
    void adjustmentsAreSortedByWhatTheyBring() {
        Response response = adjustments(createGoal(Map.of()));
        double current = response.path("goal.adjustments.currentProbability").entity(Double.class).get();
        assertThat(list(response)).hasSizeGreaterThan(2)
                .isSortedAccordingTo(Comparator.comparingDouble(AdjustmentTest::increase).reversed())
                .allSatisfy(each -> {
                    double after = ((Number) ((Map<?, ?>) each.get("impact")).get("newProbability")).doubleValue();
                    assertThat(after - current).isCloseTo(increase(each), within(1e-9)).isPositive();
                    assertThat((List<?>) each.get("implementationSteps")).isNotEmpty();
                });
    }

    @Test
    void moreContributionsComeWithInstalmentsAndTheirTaxBenefit() {
        Map<String, Object> more = ofType(adjustments(createGoal(Map.of())), "CONTRIBUTION_INCREASE");
        Map<?, ?> sip = (Map<?, ?>) more.get("sipDetails");
        BigDecimal monthly = new BigDecimal(sip.get("monthlyAmount").toString());
        BigDecimal annual = monthly.multiply(new BigDecimal(12));
        assertThat(new BigDecimal(sip.get("annualAmount").toString())).isEqualByComparingTo(annual);
        assertThat(more.get("description").toString()).startsWith("Increase monthly SIP by ₹")
                .contains(sip.get("monthlyAmountFormatted").toString().replace(".00", ""));
        assertThat((List<?>) more.get("taxBenefits")).singleElement().satisfies(benefit -> {
            assertThat(((Map<?, ?>) benefit).get("section")).isEqualTo("80C");
            assertThat(new BigDecimal(((Map<?, ?>) benefit).get("amount").toString()))
                    .isEqualByComparingTo(annual.min(new BigDecimal(150_000)));
        });
    }

    @Test
    void aFixedGoalKeepsItsDate() {
        Response response = adjustments(createGoal(Map.of("flexibility", "FIXED")));
        assertThat(list(response)).extracting(each -> each.get("type"))
                .contains("CONTRIBUTION_INCREASE").doesNotContain("TIMEFRAME_EXTENSION", "TARGET_REDUCTION");
    }

    @Test
    void theSameChangeOfTheSamePlanHasTheSameId() {
        String goal = createGoal(Map.of());
        Response first = adjustments(goal);
        Response second = adjustments(goal);
        assertThat(list(second)).isEqualTo(list(first));
        first.path("goal.adjustments.cacheStatus").entity(String.class).isEqualTo("MISS");
        second.path("goal.adjustments.cacheStatus").entity(String.class).isEqualTo("HIT");
    }

    @Test
    void aGoalThatIsSafeNeedsNothing() {
        assertThat(list(adjustments(createGoal(Map.of("currentAmount", 3_000_000))))).isEmpty();
    }
}
