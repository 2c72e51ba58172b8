package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithPlatform
class GoalsRestTest {

    private static final String GOAL = "/api/v2/goals/68dd4f2c-ebd1-4c72-aff9-a2887bd9a060";

    private final RestClient anonymous;
    private final RestClient owner;

    GoalsRestTest(TestPlatform platform) {
        anonymous = RestClient.anonymous(platform, "192.0.2.1");
        owner = anonymous.as("user@example.com");
    }

    @Test
    void probability() {
        JsonNode answer = owner.get(GOAL + "/probability").is(200).shapedAs("probability");
        assertThat(answer.at("/simulation_summary/target_amount_formatted").asString()).isEqualTo("₹20.00 L");
        assertThat(answer.at("/simulation_summary/target_amount").toString()).isEqualTo("2000000");
        assertThat(answer.at("/probability_metrics/last_calculated").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(answer.at("/performance/endpoint").asString()).isEqualTo(GOAL + "/probability");
        assertThat(owner.get(GOAL + "/probability").json().at("/performance/cache_status").asString()).isEqualTo("HIT");
    }

    @Test
    void calculation() {
        JsonNode answer = owner.post(GOAL + "/probability/calculate", """
                {'update_goal':false,'parameters':{'target_amount':2500000,'current_amount':500000,'monthly_contribution':20000}}""")
                .is(200).shapedAs("calculate");
        assertThat(answer.get("goal_updated").asBoolean()).isFalse();
        assertThat(answer.at("/simulation_summary/target_amount").asInt()).isEqualTo(2_500_000);
        assertThat(answer.at("/simulation_metadata/confidence_interval").size()).isEqualTo(2);
        owner.post(GOAL + "/probability/calculate", "").is(200).shapedAs("calculate");
    }

    @Test
    void adjustments() {
        JsonNode answer = owner.get(GOAL + "/adjustments").is(200).shapedAs("adjustments");
        assertThat(answer.get("adjustments")).isNotEmpty().allSatisfy(adjustment -> {
            assertThat(adjustment.has("sip_details")).isEqualTo(adjustment.get("type").asString().equals("contribution_increase"));
            assertThat(adjustment.path("tax_benefits").isEmpty()).isEqualTo(!adjustment.has("tax_benefits"));
        });
    }

    @Test
    void scenarios() {
        JsonNode all = owner.get(GOAL + "/scenarios").is(200).shapedAs("scenarios");
        assertThat(all.at("/scenarios/0/id").asString()).isEqualTo("baseline_scenario");
        JsonNode one = owner.get(GOAL + "/scenarios/scenario-uuid-1").is(200).shapedAs("scenario");
        assertThat(one.get("name").asString()).isEqualTo("Aggressive Saving");
        JsonNode created = owner.post(GOAL + "/scenarios", """
                {'name':'Longer','description':'More equity','parameters':{'target_amount':3000000,'current_amount':1000000,
                 'monthly_contribution':25000,'timeframe':'2040-03-24T00:00:00','equity_allocation':0.8}}""")
                .is(201).shapedAs("scenario-created");
        assertThat(created.at("/parameters/timeframe").asString()).isEqualTo("2040-03-24T00:00:00");
        String path = GOAL + "/scenarios/" + created.get("id").asString();
        JsonNode deleted = owner.delete(path).is(200).shapedAs("scenario-deleted");
        assertThat(deleted.at("/performance/cache_status").asString()).isEqualTo("BYPASS");
        assertThat(owner.delete(path).is(404).json().get("error").asString()).isEqualTo("Not found");
    }

    @Test
    void whatIsNotThereIsToldTheSameWayHoweverItIsAskedFor() {
        for (var answer : List.of(owner.get(GOAL + "/scenarios/none"), owner.delete(GOAL + "/scenarios/none"))) {
            assertThat(answer.is(404).json().get("message").asString()).isEqualTo("Scenario not found");
        }
        String unknown = "/api/v2/goals/no-such-goal/scenarios/none";
        for (var answer : List.of(owner.get(unknown), owner.delete(unknown))) {
            assertThat(answer.is(404).json().get("message").asString()).isEqualTo("Goal not found");
        }
    }

    @Test
    void visualization() {
        owner.get(GOAL + "/visualization-data").is(200).shapedAs("visualization");
        JsonNode all = owner.get(GOAL + "/projection-data").is(200).shapedAs("projection");
        assertThat(all.get("goal_type").asString()).isEqualTo("education");
        assertThat(all.at("/metadata/resolution").asString()).isEqualTo("medium");
        assertThat(all.at("/projections/allocation/labels/0").asString()).isEqualTo("equity");
        assertThat(owner.get(GOAL + "/projection-data?type=timeline&resolution=low").json().get("projections").propertyNames())
                .containsExactly("timeline");
        assertThat(owner.get(GOAL + "/projection-data?type=pie").is(400).json().get("message").asString())
                .isEqualTo("type must be one of timeline, all, allocation, probability");
    }

    @Test
    void portfolioByAnyIdentifier() {
        for (String query : new String[]{"", "?user_id=user-123", "?user_id=123", "?user_id=b67a71e2-5f61-492a-9eeb-2037bf2e9993"}) {
            JsonNode answer = owner.get("/api/v2/goals/portfolio-data" + query).is(200).shapedAs("portfolio");
            assertThat(answer.get("user_id").asString()).isEqualTo("b67a71e2-5f61-492a-9eeb-2037bf2e9993");
            assertThat(answer.at("/categories/education/count").asInt()).isPositive();
        }
    }

    @Test
    void estimate() {
        JsonNode answer = owner.post("/api/v2/goals/calculate-probability", """
                {'category':'education','target_amount':2500000,'current_amount':500000,'timeframe':'2040-03-24T00:00:00',
                 'months_remaining':36,'importance':'high','flexibility':'somewhat_flexible','emergency_fund_months':6,
                 'monthly_expenses':50000}""").is(200).shapedAs("estimate");
        assertThat(answer.get("success_probability").asDouble() / 100)
                .isCloseTo(answer.at("/simulation_data/successProbability").asDouble(), Offset.offset(0.001));
    }

    @Test
    void problemsAreNamed() {
        JsonNode answer = owner.post("/api/v2/goals/calculate-probability", "{'category':'education','target_amount':'much'}")
                .is(400).json();
        assertThat(answer.get("error").asString()).isEqualTo("Invalid parameters");
        assertThat(answer.get("message").asString()).isEqualTo("target_amount must be a number");
        assertThat(answer.at("/validation_errors/0").asString()).isEqualTo("target_amount must be a number");
        assertThat(owner.post(GOAL + "/scenarios", "{'parameters':{}}").is(400).json().get("message").asString())
                .isEqualTo("name is required");
        assertThat(owner.post(GOAL + "/scenarios", "{'name':'x','parameters':{'target_amount':-1}}").is(400).json()
                .at("/validation_errors/0").asString()).startsWith("parameters.target_amount ");
    }

    @Test
    void goalsAreTheirOwnersOnly() {
        assertThat(anonymous.get(GOAL + "/probability").is(401).json().get("error").asString()).isEqualTo("Unauthorized");
        anonymous.as("learner@example.com").get(GOAL + "/probability").is(404);
        owner.get("/api/v2/goals/no-such-goal/probability").is(404);
        owner.get(GOAL + "/scenarios/none").is(404);
        owner.get(GOAL + "/nothing").is(404);
        owner.delete(GOAL + "/probability").is(405);
        anonymous.with("Authorization", "Bearer nonsense").get(GOAL + "/probability").is(401);
    }

    @Test
    void theHundredAndFirstRequestInAMinuteIsRefused(TestPlatform platform) {
        RestClient eager = RestClient.anonymous(platform, "192.0.2.77");
        for (int i = 0; i < 100; i++) {
            eager.get(GOAL + "/probability").is(401);
        }
        RestClient.Answer refused = eager.get(GOAL + "/probability").is(429);
        int wait = refused.json().get("retry_after").asInt();
        assertThat(wait).isBetween(1, 60);
        assertThat(refused.headers().getFirst("Retry-After")).isEqualTo(Integer.toString(wait));
        assertThat(refused.json().get("message").asString()).isEqualTo("Rate limit exceeded. Try again in " + wait + " seconds");
    }
}
