package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestGraph.Answer;
import io.juncture.federation.testing.TestSubgraph;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A field that returns the query type lets the root fields of every subgraph be asked below it. */
class QueryFieldTest {

    private final TestSubgraph orders = TestSubgraph.of("orders", """
            type Query { orders: Int!  self: Query!  several: [Query]! }
            type Mutation { order(number: Int!): Ordered }
            type Ordered { number: Int!  query: Query! }
            """)
            .field("Query.orders", _ -> 3)
            .field("Query.self", _ -> Map.of())
            .field("Query.several", _ -> Arrays.asList(Map.of(), null, Map.of()))
            .field("Mutation.order", e -> Map.of("number", e.<Integer>getArgument("number"), "query", Map.of()));

    private final TestSubgraph users = TestSubgraph.of("users", """
            type Query { me: User  greeting(name: String!): String! }
            type User @key(fields: "id") { id: ID!  name: String }
            """)
            .field("Query.me", _ -> Map.of("id", "u1", "name", "Ada"))
            .field("Query.greeting", e -> "Hello " + e.getArgument("name"))
            .entity("User", r -> Map.of("id", r.get("id"), "name", "Ada"));

    private final TestSubgraph reviews = TestSubgraph.of("reviews", """
            type User @key(fields: "id") { id: ID!  reviews: Int }
            """).entity("User", r -> Map.of("id", r.get("id"), "reviews", 7));

    private final TestGraph graph = TestGraph.of(orders, users, reviews);

    @Test
    void afterAMutationWhateverChangedCanBeAskedFor() {
        Answer answer = graph.ask("""
                mutation($name: String!) { order(number: 4) { query { me { name reviews } orders greeting(name: $name) } number } }
                """, Map.of("name", "you"));
        assertThat(answer.body()).isEqualTo("""
                {"data":{"order":{"query":{"me":{"name":"Ada","reviews":7},"orders":3,"greeting":"Hello you"},"number":4}}}""");
        assertThat(answer.calls()).hasSize(3);
        assertThat(answer.calls().get(0)).startsWith("orders: mutation");
        assertThat(answer.calls().get(1)).startsWith("users: query($name:String!)");
    }

    @Test
    void everyObjectOfAListTakesTheSameAnswer() {
        Answer answer = graph.ask("{ several { orders me { name } } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"several":[{"orders":3,"me":{"name":"Ada"}},null,{"orders":3,"me":{"name":"Ada"}}]}}""");
        assertThat(answer.calls()).hasSize(2);
    }

    @Test
    void theSameRootFieldAtTwoPlacesIsNotConfused() {
        Answer answer = graph.ask("""
                { me { name } self { who: me { id } self { me { reviews } } } }""");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"me":{"name":"Ada"},"self":{"who":{"id":"u1"},"self":{"me":{"reviews":7}}}}}""");
    }

    @Test
    void whatFailsBelowIsReportedWhereItWasAskedFor() {
        TestSubgraph down = TestSubgraph.of("users", "type Query { greeting(name: String!): String }").down();
        Answer answer = TestGraph.of(orders, down).ask("{ self { orders hello: greeting(name: \"x\") } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"self":{"orders":3,"hello":null}},"errors":[{"message":"Subgraph users is not reachable",\
                "locations":[{"line":1,"column":3}],"path":["self"],"extensions":{"code":"SUBGRAPH_UNAVAILABLE","service":"users"}}]}""");
        TestSubgraph failing = TestSubgraph.of("users", "type Query { greeting(name: String!): String }").answers("""
                {"data":{"greeting":null},"errors":[{"message":"no words","path":["greeting"]}]}""");
        assertThat(TestGraph.of(orders, failing).ask("{ several { greeting(name: \"x\") } }").body()).contains("""
                "path":["several",0,"greeting"]""", """
                "path":["several",2,"greeting"]""");
    }

    @Test
    void aNullPlaceCostsNoCall() {
        TestSubgraph empty = TestSubgraph.of("orders", "type Query { orders: Int  self: Query }");
        assertThat(TestGraph.of(empty, users, reviews).ask("{ self { me { name } } }").calls())
                .isEqualTo(List.of("orders: query { self { __typename } }"));
    }
}
