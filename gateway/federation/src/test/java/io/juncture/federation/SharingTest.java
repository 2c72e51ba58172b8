package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestGraph.Answer;
import io.juncture.federation.testing.TestSubgraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingTest {

    @Test
    void aKeylessObjectIsMergedFromSharedRootsByPosition() {
        TestSubgraph names = TestSubgraph.of("names", """
                type Query { items: [Item!]! @shareable }
                type Item { id: ID! @shareable  name: String }
                """).field("Query.items", _ -> List.of(Map.of("id", "1", "name", "one"),
                Map.of("id", "2", "name", "two")));
        TestSubgraph prices = TestSubgraph.of("prices", """
                type Query { items: [Item!]! @shareable }
                type Item { id: ID! @shareable  price: Int }
                """).field("Query.items", _ -> List.of(Map.of("id", "1", "price", 10), Map.of("id", "2", "price", 20)));
        Answer answer = TestGraph.of(names, prices).ask("{ items { price id name } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"items":[{"price":10,"id":"1","name":"one"},{"price":20,"id":"2","name":"two"}]}}""");
        assertThat(answer.calls()).hasSize(2);
        assertThat(TestGraph.of(names, prices).ask("{ items { id price } }").calls())
                .containsExactly("prices: query { items { id price } }");
    }

    @Test
    void whatIsProvidedIsNotFetchedAgain() {
        TestSubgraph posts = TestSubgraph.of("posts", """
                type Query { posts: [Post!]! @provides(fields: "author { name }")  drafts: [Post!]! }
                type Post { author: User }
                type User @key(fields: "id") { id: ID!  name: String @external }
                """)
                .field("Query.posts", _ -> List.of(Map.of("author", Map.of("id", "u1", "name", "Ada"))))
                .field("Query.drafts", _ -> List.of(Map.of("author", Map.of("id", "u2"))));
        TestSubgraph users = TestSubgraph.of("users", """
                type User @key(fields: "id") { id: ID!  name: String @shareable }
                """).entity("User", r -> Map.of("id", r.get("id"), "name", "Bob"));
        TestGraph graph = TestGraph.of(posts, users);
        assertThat(graph.ask("{ posts { author { name } } }").calls()).hasSize(1);
        Answer drafts = graph.ask("{ drafts { author { name } } }");
        assertThat(drafts.body()).isEqualTo("{\"data\":{\"drafts\":[{\"author\":{\"name\":\"Bob\"}}]}}");
        assertThat(drafts.calls()).hasSize(2);
    }

    @Test
    void keysChainThroughAThirdSubgraph() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { car: Car }
                type Car @key(fields: "plate") { plate: ID! }
                """).field("Query.car", _ -> Map.of("plate", "X1"));
        TestSubgraph b = TestSubgraph.of("b", """
                type Car @key(fields: "plate") @key(fields: "owner { id } number") {
                  plate: ID!  number: Int!  owner: Owner!
                }
                type Owner @key(fields: "id") { id: ID! }
                """).entity("Car", r -> Map.of("plate", "X1", "number", 7, "owner", Map.of("id", "o1")));
        TestSubgraph c = TestSubgraph.of("c", """
                type Car @key(fields: "owner { id } number") { number: Int!  owner: Owner!  seats: Int }
                type Owner @key(fields: "id") { id: ID! }
                """).entity("Car", r -> Map.of("number", r.get("number"), "owner", r.get("owner"), "seats", 4));
        Answer answer = TestGraph.of(a, b, c).ask("{ car { seats } }");
        assertThat(answer.body()).isEqualTo("{\"data\":{\"car\":{\"seats\":4}}}");
        assertThat(answer.calls()).hasSize(3);
    }

    @Test
    void anOverriddenFieldIsTakenFromItsNewHome() {
        TestSubgraph old = TestSubgraph.of("old", """
                type Query { user: Person }
                type Person @key(fields: "id") { id: ID!  mail: String }
                """).field("Query.user", _ -> Map.of("id", "1", "mail", "old"));
        TestSubgraph fresh = TestSubgraph.of("fresh", """
                type Person @key(fields: "id") { id: ID!  mail: String @override(from: "old") }
                """).entity("Person", r -> Map.of("id", r.get("id"), "mail", "fresh"));
        assertThat(TestGraph.of(old, fresh).ask("{ user { mail } }").body())
                .isEqualTo("{\"data\":{\"user\":{\"mail\":\"fresh\"}}}");
    }

    @Test
    void whatIsInaccessibleCanBeRequiredButNotAsked() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { door: Door }
                type Door @key(fields: "id") { id: ID!  code: Int @inaccessible }
                """).field("Query.door", _ -> Map.of("id", "1", "code", 42));
        TestSubgraph b = TestSubgraph.of("b", """
                type Door @key(fields: "id") {
                  id: ID!  code: Int @external  hint: String @requires(fields: "code")
                }
                """).field("Door.hint", e -> "code has " + String.valueOf(e.<Map<?, ?>>getSource().get("code")).length());
        TestGraph graph = TestGraph.of(a, b);
        assertThat(graph.ask("{ door { hint } }").body()).isEqualTo("{\"data\":{\"door\":{\"hint\":\"code has 2\"}}}");
        assertThat(graph.ask("{ door { code } }").body()).contains("GRAPHQL_VALIDATION_FAILED");
    }

    /** Answers arrive in the order of the subgraphs' names. */
    private static String merged(String fromA, String fromB) {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { item: Item @shareable  items: [Item] @shareable }
                type Item { name: String }
                """).answers("{\"data\":" + fromA + "}");
        TestSubgraph b = TestSubgraph.of("b", """
                type Query { item: Item @shareable  items: [Item] @shareable }
                type Item { price: Int }
                """).answers("{\"data\":" + fromB + "}");
        return TestGraph.of(a, b).ask(fromA.contains("items") ? "{ items { name price } }" : "{ item { name price } }")
                .body();
    }

    @Test
    void anObjectThatOneOfItsSourcesKnowsIsThere() {
        assertThat(merged("{\"item\":null}", "{\"item\":{\"price\":3}}"))
                .isEqualTo("{\"data\":{\"item\":{\"name\":null,\"price\":3}}}");
        assertThat(merged("{\"item\":{\"name\":\"x\"}}", "{\"item\":null}"))
                .isEqualTo("{\"data\":{\"item\":{\"name\":\"x\",\"price\":null}}}");
    }

    @Test
    void listsOfDifferentLengthsKeepWhatTheLongerOneHas() {
        String both = """
                {"data":{"items":[{"name":"x","price":3},{"name":%s,"price":%s}]}}""";
        assertThat(merged("{\"items\":[{\"name\":\"x\"}]}", "{\"items\":[{\"price\":3},{\"price\":4}]}"))
                .isEqualTo(both.formatted("null", "4"));
        assertThat(merged("{\"items\":[{\"name\":\"x\"},{\"name\":\"y\"}]}", "{\"items\":[{\"price\":3}]}"))
                .isEqualTo(both.formatted("\"y\"", "null"));
    }
}
