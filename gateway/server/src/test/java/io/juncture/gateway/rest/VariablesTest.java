package io.juncture.gateway.rest;

import static io.juncture.gateway.rest.Depot.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.gateway.rest.request.Fallback;
import io.juncture.gateway.rest.request.InvalidRequest;
import io.juncture.gateway.rest.request.RestRequest;
import io.juncture.gateway.rest.request.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VariablesTest {

    private static final Endpoint PARCELS = Depot.endpoint("""
            query Parcels($depot: UUID, $category: Category, $limit: Int! = 10, $maxWeight: BigDecimal, $since: Date,
              $at: DateTime, $fragile: Boolean, $tags: [String!])
            @rest(method: GET, path: "/api/depot/parcels", summary: "Parcels") {
              parcels(depot: $depot, category: $category, limit: $limit, maxWeight: $maxWeight, since: $since, at: $at,
                fragile: $fragile, tags: $tags) { id }
            }""");

    private static final Endpoint QUOTE = Depot.endpoint("""
            query PriceQuote($input: QuoteInput! @from(body: "*"))
            @rest(method: POST, path: "/api/depot/quotes", summary: "A price") {
              quote(input: $input) @unwrap { total }
            }""");

    private static RestRequest query(String... pairs) {
        Map<String, List<String>> query = new HashMap<>();
        Arrays.stream(pairs).map(pair -> pair.split("=", -1))
                .forEach(pair -> query.computeIfAbsent(pair[0], _ -> new ArrayList<>()).add(pair[1]));
        return new RestRequest(Map.of(), query, Map.of(), json("{}"), Map.of());
    }

    private static RestRequest body(String body) {
        return new RestRequest(Map.of(), Map.of(), Map.of(), json(body), Map.of());
    }

    private static List<String> problems(Endpoint endpoint, RestRequest request) {
        try {
            endpoint.variables().read(request);
            return List.of();
        } catch (InvalidRequest invalid) {
            return invalid.violations().stream().map(Violation::sentence).toList();
        }
    }

    @Test
    void queryStringsBecomeTypedValues() {
        assertThat(PARCELS.variables().read(query("depot=B67A71E2-5F61-492A-9EEB-2037BF2E9993", "category=garden_tools",
                "limit=5", "max_weight=12.50", "since=2026-03-24T10:00:00", "at=2026-03-24", "fragile=1", "tags=a", "tags=b",
                "unknown=x")))
                .isEqualTo(Map.of("depot", "b67a71e2-5f61-492a-9eeb-2037bf2e9993", "category", "GARDEN_TOOLS", "limit", 5,
                        "maxWeight", new BigDecimal("12.50"), "since", "2026-03-24", "at", "2026-03-24T00:00:00.000Z",
                        "fragile", true, "tags", List.of("a", "b")));
    }

    @Test
    void absentAndEmptyParametersLeaveDefaultsToTheOperation() {
        assertThat(PARCELS.variables().read(query("limit=", "category="))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            depot=7             | depot must be a UUID
            category=GARDEN     | category must be one of garden_tools, kitchen
            limit=many          | limit must be an integer
            limit=1.5           | limit must be an integer
            limit=3000000000    | limit is too large
            limit=1e999999999   | limit is too large
            max_weight=heavy    | max_weight must be a number
            since=yesterday     | since must be a date (YYYY-MM-DD)
            since=2026-02-30    | since must be a date (YYYY-MM-DD)
            at=noon             | at must be a date and time (YYYY-MM-DDThh:mm:ss)
            fragile=perhaps     | fragile must be true or false
            """)
    void parametersThatCannotBeReadAreNamed(String parameter, String problem) {
        assertThat(problems(PARCELS, query(parameter))).containsExactly(problem);
    }

    @Test
    void aParameterThatIsNoListMayBeGivenOnce() {
        assertThat(problems(PARCELS, query("limit=1", "limit=2"))).containsExactly("limit may be given only once");
    }

    @Test
    void bodiesBecomeInputObjects() {
        assertThat(QUOTE.variables().read(body("""
                {'category':'kitchen','unit_price':12.5,'needed_by':'2026-03-24T00:00:00','something':'else',
                 'address':{'post_code':'1','city_name':null},'gift_notes':['x']}""")).get("input"))
                .hasToString("{category=KITCHEN, unitPrice=12.5, neededBy=2026-03-24, "
                        + "address={postCode=1, cityName=null}, giftNotes=[x]}");
    }

    @Test
    void allProblemsOfABodyAreToldByTheNamesClientsKnow() {
        assertThat(problems(QUOTE, body("""
                {'unit_price':'cheap','item_count':1.5,'needed_by':3,'address':{'city_name':7},'gift_notes':['x',1]}""")))
                .containsExactly("category is required", "unit_price must be a number", "item_count must be an integer",
                        "needed_by must be a date (YYYY-MM-DD)", "address.post_code is required",
                        "address.city_name must be a string", "gift_notes[1] must be a string");
        assertThat(problems(QUOTE, body("{'category':7,'unit_price':null,'address':[],'gift_notes':'x'}")))
                .containsExactly("category must be one of garden_tools, kitchen", "unit_price is required",
                        "address must be an object", "gift_notes must be a list");
        assertThat(problems(QUOTE, body("[]"))).containsExactly("The body must be a JSON object");
        assertThat(problems(QUOTE, body("null"))).containsExactly("The body must be a JSON object");
    }

    @Test
    void nullMeansLeftOutWhereThereIsADefault() {
        assertThat(QUOTE.variables().read(body("{'category':'kitchen','unit_price':1,'item_count':null}")).get("input"))
                .hasToString("{category=KITCHEN, unitPrice=1}");
    }

    @Test
    void singleKeysOfTheBodyAndHeadersFillVariables() {
        Endpoint endpoint = Depot.endpoint("""
                mutation Add($productId: ID!, $stars: Int! @from(header: "X-Stars"), $text: String!)
                @rest(method: POST, path: "/api/depot/{product_id}/reviews", summary: "Add") {
                  addReview(productId: $productId, input: {stars: $stars, text: $text}) { id }
                }""");
        JsonNode body = json("{'text':'good'}");
        assertThat(endpoint.variables().read(new RestRequest(Map.of("product_id", "p"), Map.of(),
                Map.of("x-stars", List.of("4")), body, Map.of())))
                .isEqualTo(Map.of("productId", "p", "stars", 4, "text", "good"));
        assertThat(problems(endpoint, new RestRequest(Map.of("product_id", "p"), Map.of(), Map.of(), json("{}"), Map.of())))
                .containsExactly("x-stars is required", "text is required");
    }

    @Test
    void aKeyOfTheBodyMayHaveTwoNames() {
        Endpoint endpoint = Depot.endpoint("""
                mutation Add($stars: Int!, $text: String! @from(body: "text", alias: "words"))
                @rest(method: POST, path: "/api/depot/reviews", summary: "Add") {
                  addReview(productId: "1", input: {stars: $stars, text: $text}) { id }
                }""");
        assertThat(endpoint.variables().read(body("{'stars':4,'text':'good','words':'bad'}"))).containsEntry("text", "good");
        assertThat(endpoint.variables().read(body("{'stars':4,'words':'good'}"))).containsEntry("text", "good");
        assertThat(endpoint.variables().read(body("{'stars':4,'text':null,'words':'good'}"))).containsEntry("text", "good");
        assertThat(problems(endpoint, body("{'stars':4}"))).containsExactly("text is required");
        assertThat(problems(endpoint, body("{'stars':4,'words':7}"))).containsExactly("text must be a string");
    }

    @Test
    void theCallerStandsInForAnAbsentParameter() {
        Endpoint endpoint = Depot.endpoint("""
                query Mine($id: ID! @from(query: "owner_id", orElse: SUBJECT))
                @rest(method: GET, path: "/api/depot/mine", summary: "Mine") { owner(id: $id) { id } }""");
        assertThat(endpoint.variables().read(new RestRequest(Map.of(), Map.of(), Map.of(), json("{}"), Map.of(Fallback.SUBJECT, () -> "me"))))
                .containsEntry("id", "me");
        assertThat(endpoint.variables().read(query("owner_id=7"))).containsEntry("id", "7");
        assertThat(problems(endpoint, query())).containsExactly("owner_id is required");
    }

    @Test
    void oneParameterSteersSeveralVariables() {
        Endpoint endpoint = Depot.endpoint("""
                query Parts($size: Boolean! @from(query: "parts", in: ["size", "all"], default: "all"),
                  $price: Boolean! @from(query: "parts", in: ["price", "all"], default: "all"))
                @rest(method: GET, path: "/api/depot/parts", summary: "Parts") {
                  product(id: "1") { unitPrice @include(if: $price) dimensions @include(if: $size) { width } }
                }""");
        assertThat(endpoint.variables().read(query())).isEqualTo(Map.of("size", true, "price", true));
        assertThat(endpoint.variables().read(query("parts=size"))).isEqualTo(Map.of("size", true, "price", false));
        assertThat(problems(endpoint, query("parts=none"))).containsExactly("parts must be one of size, all, price");
        assertThatThrownBy(() -> endpoint.variables().read(query("parts=none"))).isInstanceOf(InvalidRequest.class);
    }
}
