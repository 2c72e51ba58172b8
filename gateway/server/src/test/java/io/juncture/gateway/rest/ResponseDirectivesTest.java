package io.juncture.gateway.rest;

import static io.juncture.gateway.rest.Depot.json;
import static io.juncture.gateway.rest.Depot.query;
import static io.juncture.gateway.rest.Depot.shaped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.gateway.rest.response.Absent;
import io.juncture.gateway.rest.response.Rendering;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ResponseDirectivesTest {

    /** An endpoint that answers these fields of product 1. */
    private static Endpoint product(String fields) {
        return query("product(id: \"1\") @unwrap {" + fields + "}");
    }

    @Test
    void namesFollowTheDialectAndAreAliasesAlreadyInTheOperation() {
        Endpoint endpoint = query("product(id: \"1\") { displayName price: unitPrice }");
        assertThat(endpoint.query()).contains("display_name: displayName").contains("price: unitPrice")
                .doesNotContain("@rest");
        assertThat(endpoint.shape().keys()).containsExactly("product");
    }

    @Test
    void unwrapPutsMembersIntoTheParent() {
        assertThat(shaped(product("id maker @unwrap { legalName }"),
                "{\"product\":{\"id\":\"1\",\"maker\":{\"legal_name\":\"Oak\"}}}"))
                .isEqualTo(json("{'id':'1','legal_name':'Oak'}"));
        assertThat(shaped(product("id maker @unwrap { legalName }"), "{\"product\":{\"id\":\"1\",\"maker\":null}}"))
                .isEqualTo(json("{'id':'1'}"));
    }

    @Test
    void notFoundEndsTheAnswer() {
        Endpoint endpoint = query("product(id: \"1\") @notFound(message: \"No such product\") @unwrap { id }");
        assertThatThrownBy(() -> shaped(endpoint, "{\"product\":null}")).isInstanceOf(Absent.class)
                .hasMessage("No such product");
    }

    @Test
    void mapTurnsAListIntoAnObject() {
        String data = "{\"product\":{\"stock\":[{\"depot\":\"80C\",\"amount\":3,\"shelf\":1},"
                + "{\"depot\":\"B\",\"amount\":4,\"shelf\":2}]}}";
        assertThat(shaped(product("stock @map(key: \"depot\", value: \"amount\") { depot amount }"), data))
                .isEqualTo(json("{'stock':{'80C':3,'B':4}}"));
        assertThat(shaped(product("stock @map(key: \"depot\") { depot amount shelf }"), data))
                .isEqualTo(json("{'stock':{'80C':{'amount':3,'shelf':1},'B':{'amount':4,'shelf':2}}}"));
        assertThat(shaped(product("stock @map(key: \"depot\", value: \"amount\", only: [\"B\"]) { depot amount }"), data))
                .isEqualTo(json("{'stock':{'B':4}}"));
    }

    @Test
    void columnsTurnAListOfObjectsIntoAnObjectOfLists() {
        Endpoint endpoint = product("stock @columns { labels: depot values: amount }");
        assertThat(shaped(endpoint, "{\"product\":{\"stock\":[{\"labels\":\"A\",\"values\":3},{\"labels\":\"B\",\"values\":4}]}}"))
                .isEqualTo(json("{'stock':{'labels':['A','B'],'values':[3,4]}}"));
        assertThat(shaped(endpoint, "{\"product\":{\"stock\":[]}}")).isEqualTo(json("{'stock':{'labels':[],'values':[]}}"));
    }

    @Test
    void valuesAndOnlyTakeObjectsApart() {
        assertThat(shaped(product("dimensions @values { width height } maker_name: maker @only { legalName }"),
                "{\"product\":{\"dimensions\":{\"width\":1.5,\"height\":2},\"maker_name\":{\"legal_name\":\"Oak\"}}}"))
                .isEqualTo(json("{'dimensions':[1.5,2],'maker_name':'Oak'}"));
        assertThat(shaped(product("maker_name: maker @only { legalName }"), "{\"product\":{\"maker_name\":null}}"))
                .isEqualTo(json("{'maker_name':null}"));
    }

    @Test
    void omitLeavesOut() {
        Endpoint endpoint = product("id discount @omitNull labels @omitEmpty stock @map(key: \"depot\", value: \"amount\") @omitEmpty { depot amount }");
        assertThat(shaped(endpoint, "{\"product\":{\"id\":\"1\",\"discount\":null,\"labels\":[],\"stock\":[]}}"))
                .isEqualTo(json("{'id':'1'}"));
        assertThat(shaped(endpoint, "{\"product\":{\"id\":\"1\",\"discount\":0,\"labels\":[\"x\"],\"stock\":[]}}"))
                .isEqualTo(json("{'id':'1','discount':0,'labels':['x']}"));
    }

    @Test
    void metaLeavesTheBody() {
        Endpoint endpoint = product("id freshness @meta(name: \"freshness\")");
        Rendering rendering = new Rendering(_ -> JsonNodeFactory.instance.nullNode());
        assertThat(endpoint.shape().render(json("{'product':{'id':'1','freshness':'HIT'}}"), rendering))
                .isEqualTo(json("{'id':'1'}"));
        assertThat(rendering.lifted().get("freshness")).containsExactly(JsonNodeFactory.instance.stringNode("HIT"));
    }

    @Test
    void nestBringsSiblingsTogether() {
        assertThat(shaped(product("id @nest(in: \"head\") displayName dimensions @nest(in: \"head\") @unwrap { width }"),
                "{\"product\":{\"id\":\"1\",\"display_name\":\"Rake\",\"dimensions\":{\"width\":2}}}"))
                .isEqualTo(json("{'head':{'id':'1','width':2},'display_name':'Rake'}"));
    }

    @Test
    void datesAndEnumsAreWrittenAsTheDialectSaysOrTheFieldItself() {
        assertThat(shaped(product("category freshness addedAt since: addedAt @format(pattern: \"yyyy\") epoch: addedAt @epochSeconds "
                        + "madeOn made_at: madeOn @format(pattern: \"yyyy-MM-dd'T'HH:mm:ss\")"),
                """
                {"product":{"category":"GARDEN_TOOLS","freshness":"HIT","added_at":"2026-03-24T01:30:45.123+02:00",
                 "since":"2026-03-24T10:30:45Z","epoch":"1970-01-01T00:01:00Z","made_on":"2026-03-01","made_at":"2026-03-01"}}"""))
                .isEqualTo(json("{'category':'garden_tools','freshness':'HIT','added_at':'2026-03-23T23:30:45','since':'2026',"
                        + "'epoch':60,'made_on':'2026-03-01','made_at':'2026-03-01T00:00:00'}"));
    }

    @Test
    void literalsAndVariablesStandInTheirPlaces() {
        Endpoint endpoint = Depot.endpoint("""
                query Things($category: Category) @rest(method: GET, path: "/api/depot/things", summary: "Things") {
                  parcels(category: $category) { id }
                  note: __typename @literal(value: {a: 1, b: [true, "x"]})
                  asked: __typename @variable(name: "category")
                }""");
        assertThat(shaped(endpoint, "{\"parcels\":[],\"note\":\"Query\",\"asked\":\"Query\"}",
                Map.of("category", JsonNodeFactory.instance.stringNode("KITCHEN"))))
                .isEqualTo(json("{'parcels':[],'note':{'a':1,'b':[true,'x']},'asked':'kitchen'}"));
    }

    @Test
    void fieldsOfTypeConditionsAreThereWhereTheTypeIs() {
        Endpoint endpoint = Depot.endpoint("""
                query Things @rest(method: GET, path: "/api/depot/things", summary: "Things") {
                  product(id: "1") @unwrap { item { sku ... on Book { pages } ...Light } }
                }
                fragment Light on Lamp { watts @nest(in: "power") }""");
        assertThat(shaped(endpoint, "{\"product\":{\"item\":{\"sku\":\"b\",\"pages\":9}}}"))
                .isEqualTo(json("{'item':{'sku':'b','pages':9}}"));
        assertThat(shaped(endpoint, "{\"product\":{\"item\":{\"sku\":\"l\",\"watts\":60}}}"))
                .isEqualTo(json("{'item':{'sku':'l','power':{'watts':60}}}"));
    }
}
