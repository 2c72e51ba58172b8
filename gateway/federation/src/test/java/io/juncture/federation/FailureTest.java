package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestSubgraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aSubgraphThatIsDownLeavesTheRest() {
        TestGraph graph = TestGraph.of(Shop.accounts(), Shop.products(), Shop.inventory().down());
        assertThat(graph.ask("{ me { name } topProducts { name inStock } }").body()).isEqualTo("""
                {"data":{"me":{"name":"Ada"},"topProducts":[{"name":"Table","inStock":null},\
                {"name":"Couch","inStock":null}]},"errors":[{"message":"Subgraph inventory is not reachable",\
                "locations":[{"line":1,"column":15}],"path":["topProducts"],"extensions":{"code":"SUBGRAPH_UNAVAILABLE","service":"inventory"}}]}""");
    }

    @Test
    void nonsenseIsAnError() {
        for (String nonsense : List.of("", "<html>", "[]", "{\"data\":", "{}", "{\"data\":{\"me\":{\"name\":tru}}}",
                "{\"data\":null}x", "{\"errors\":" + "[".repeat(100_000))) {
            TestGraph graph = TestGraph.of(Shop.accounts().answers(nonsense), Shop.products());
            assertThat(graph.ask("{ me { name } topProducts { upc } }").body()).as(nonsense)
                    .startsWith("{\"data\":{\"me\":null,\"topProducts\":[{\"upc\":\"p1\"},{\"upc\":\"p2\"}]},\"errors\":[{")
                    .contains("\"code\":\"SUBGRAPH_INVALID_RESPONSE\",\"service\":\"accounts\"");
        }
    }

    @Test
    void errorsOfEntitiesGetEveryClientPath() {
        TestSubgraph accounts = Shop.accounts().entity("User", r -> {
            Map<String, Object> user = new HashMap<>(r);
            user.put("name", "u1".equals(r.get("id")) ? new Object() : "Bob");
            return user;
        }).field("User.name", e -> {
            if ("u1".equals(e.<Map<?, ?>>getSource().get("id"))) {
                throw new IllegalStateException("no name");
            }
            return "Bob";
        });
        String body = TestGraph.of(accounts, Shop.products(), Shop.reviews())
                .ask("{ latest { author { called: name } } }").body();
        assertThat(body).startsWith("""
                {"data":{"latest":[{"author":{"called":null}},{"author":{"called":null}},\
                {"author":{"called":"Bob"}}]},"errors":[""")
                .contains("\"path\":[\"latest\",0,\"author\",\"called\"]",
                        "\"path\":[\"latest\",1,\"author\",\"called\"]", "\"service\":\"accounts\"")
                .doesNotContain("\"path\":[\"latest\",2");
    }

    @Test
    void aNullThatAnErrorElsewhereExplainsIsNoErrorOfItsOwn() {
        TestSubgraph a = TestSubgraph.of("a", "type Query { box: Box } type Box { first: Int!  inner: Inner! loose: Int } "
                + "type Inner { second: Int! }")
                .answers("{\"data\":{\"box\":null},\"errors\":[{\"message\":\"no\",\"path\":[\"box\",\"inner\",\"second\"]}]}");
        assertThat(TestGraph.of(a).ask("{ box { first inner { second } } }").body())
                .startsWith("{\"data\":{\"box\":null},\"errors\":[{\"message\":\"no\"").doesNotContain("NULL_FOR_NON_NULL");
        TestSubgraph mutations = TestSubgraph.of("m", "type Query { x: Int } type Mutation { one: Int!  two: Int!  may: Int }")
                .answers("{\"data\":null,\"errors\":[{\"message\":\"no\",\"path\":[\"two\"]}]}");
        assertThat(TestGraph.of(mutations).ask("mutation { one two }").body())
                .startsWith("{\"data\":null,\"errors\":[{\"message\":\"no\"").doesNotContain("NULL_FOR_NON_NULL");
        TestSubgraph silent = TestSubgraph.of("s", "type Query { one: Int!  may: Int }")
                .answers("{\"data\":null,\"errors\":[{\"message\":\"no\",\"path\":[\"may\"]}]}");
        assertThat(TestGraph.of(silent).ask("{ one may }").body()).contains("NULL_FOR_NON_NULL", "\"path\":[\"one\"]");
    }

    @Test
    void nullsGoUpToTheNearestNullableParent() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { box: Box  boxes: [Box!]  loose: [Box] }
                type Box @key(fields: "id") { id: ID! }
                """)
                .field("Query.box", _ -> Map.of("id", "1"))
                .field("Query.boxes", _ -> List.of(Map.of("id", "1"), Map.of("id", "2")))
                .field("Query.loose", _ -> List.of(Map.of("id", "1"), Map.of("id", "2")));
        TestSubgraph b = TestSubgraph.of("b", """
                type Box @key(fields: "id") { id: ID!  lid: Lid! }
                type Lid { color: Color! }
                type Color { name: String! }
                """)
                .answers("{\"data\":{\"_entities\":[{\"lid\":{\"color\":{\"name\":\"red\"}}},"
                        + "{\"lid\":{\"color\":{\"name\":null}}}]}}");
        TestGraph graph = TestGraph.of(a, b);
        assertThat(graph.ask("{ boxes { lid { color { name } } } }").body()).isEqualTo("""
                {"data":{"boxes":null},"errors":[{"message":"Cannot return null for non-nullable field Color.name",\
                "locations":[{"line":1,"column":25}],"path":["boxes",1,"lid","color","name"],"extensions":{"code":"NULL_FOR_NON_NULL"}}]}""");
        assertThat(graph.ask("{ loose { lid { color { name } } } }").body()).startsWith("""
                {"data":{"loose":[{"lid":{"color":{"name":"red"}}},null]},"errors":[{""");
    }

    @Test
    void aNullKeyIsNotAskedFor() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("id", null);
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { people: [Person] }
                type Person @key(fields: "id") { id: ID }
                """).field("Query.people", _ -> Arrays.asList(Map.of("id", "1"), nobody, null, Map.of("id", "2")));
        TestSubgraph b = TestSubgraph.of("b", """
                type Person @key(fields: "id") { id: ID  name: String }
                """).entity("Person", r -> Map.of("id", r.get("id"), "name", "person " + r.get("id")));
        assertThat(TestGraph.of(a, b).ask("{ people { name } }").body()).isEqualTo("""
                {"data":{"people":[{"name":"person 1"},{"name":null},null,{"name":"person 2"}]}}""");
    }

    @Test
    void wrongLeafTypesBecomeNullWithAnError() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { odd: Odd }
                enum Size { SMALL LARGE }
                type Odd { number: Int  text: String  size: Size  list: [Int]  ok: Float  id: ID  flag: Boolean }
                """).answers("{\"data\":{\"odd\":{\"number\":3000000000,\"text\":5,\"size\":\"HUGE\",\"list\":[1,\"x\"],"
                + "\"ok\":1.5e3,\"id\":7,\"flag\":\"yes\"}}}");
        assertThat(TestGraph.of(a).ask("{ odd { number text size list ok id flag } }").body()).startsWith("""
                {"data":{"odd":{"number":null,"text":null,"size":null,"list":[1,null],"ok":1.5e3,"id":"7",\
                "flag":null}},"errors":[""").contains("\"path\":[\"odd\",\"list\",1]", "\"path\":[\"odd\",\"size\"]");
    }

    @Test
    void anErrorWhosePathIsNonsenseIsStillAnError() {
        for (String path : List.of("[null]", "[\"me\",null]", "[\"me\",{\"x\":1}]", "[1.5]", "\"me\"", "null",
                "[\"me\",\"name\",[]]")) {
            TestGraph graph = TestGraph.of(Shop.accounts().answers(
                    "{\"data\":{\"me\":{\"name\":null}},\"errors\":[{\"message\":\"boom\",\"path\":" + path + "}]}"));
            assertThat(graph.ask("{ me { name } }").body()).as(path)
                    .startsWith("{\"data\":{\"me\":{\"name\":null}},\"errors\":[{\"message\":\"boom\"");
        }
    }

    @Test
    void theErrorOfOneElementDoesNotExcuseTheNullOfAnother() {
        TestSubgraph boxes = TestSubgraph.of("boxes", """
                type Query { boxes: [Box] }
                type Box { id: ID! }
                """).answers("{\"data\":{\"boxes\":[null,{\"id\":null}]},\"errors\":"
                + "[{\"message\":\"no first\",\"path\":[\"boxes\",0,\"id\"]}]}");
        assertThat(TestGraph.of(boxes).ask("{ boxes { id } }").body())
                .startsWith("{\"data\":{\"boxes\":[null,null]},\"errors\":[{\"message\":\"no first\"")
                .contains("\"path\":[\"boxes\",1,\"id\"],\"extensions\":{\"code\":\"NULL_FOR_NON_NULL\"");
    }

    @Test
    void entitiesThatAreMissingFromTheAnswerAreAnError() {
        for (String nonsense : List.of("{\"data\":null}", "{\"data\":{}}", "{\"data\":{\"_entities\":null}}",
                "{\"data\":{\"_entities\":[null]}}")) {
            TestGraph graph = TestGraph.of(Shop.accounts(), Shop.products(), Shop.inventory().answers(nonsense));
            assertThat(graph.ask("{ topProducts { inStock } }").body()).as(nonsense)
                    .startsWith("{\"data\":{\"topProducts\":[{\"inStock\":null},{\"inStock\":null}]},\"errors\":[{")
                    .contains("\"path\":[\"topProducts\"],\"extensions\":"
                            + "{\"code\":\"SUBGRAPH_INVALID_RESPONSE\",\"service\":\"inventory\"}");
        }
    }

    @Test
    void stackTracesOfSubgraphsStayInside() {
        TestGraph graph = TestGraph.of(Shop.accounts().answers("{\"data\":{\"me\":null},\"errors\":[{\"message\":\"boom\","
                + "\"extensions\":{\"code\":\"BOOM\",\"stacktrace\":[\"at A\"],\"exception\":{\"at\":\"A\"}}}]}"));
        assertThat(graph.ask("{ me { name } }").body())
                .endsWith("\"extensions\":{\"code\":\"BOOM\",\"service\":\"accounts\"}}]}");
    }

    @Test
    void errorsSayWhereTheirFieldStands() {
        TestGraph graph = TestGraph.of(Shop.accounts(), Shop.products(), Shop.inventory().down());
        assertThat(graph.ask("{\n  me { name }\n  topProducts { name inStock }\n}").body())
                .contains("\"locations\":[{\"line\":3,\"column\":3}],\"path\":[\"topProducts\"]");
        TestGraph odd = TestGraph.of(TestSubgraph.of("a", "type Query { size: Int }").answers("{\"data\":{\"s\":\"big\"}}"));
        assertThat(odd.ask("query { ...S }\nfragment S on Query { s: size }").body())
                .contains("\"locations\":[{\"line\":2,\"column\":23}],\"path\":[\"s\"]");
    }
}
