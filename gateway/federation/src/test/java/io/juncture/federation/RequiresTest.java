package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestGraph.Answer;
import io.juncture.federation.testing.TestSubgraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiresTest {

    @Test
    void requiredFieldsTravelInTheRepresentation() {
        Answer answer = Shop.graph().ask("{ topProducts { shipping inStock } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"topProducts":[{"shipping":50,"inStock":true},{"shipping":0,"inStock":false}]}}""");
        assertThat(answer.calls()).hasSize(2);
    }

    @Test
    void requiredFieldsFromAThirdSubgraphAreFetchedFirst() {
        Answer answer = Shop.graph().ask("{ latest { product { shipping price inStock } } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"latest":[{"product":{"shipping":50,"price":900,"inStock":true}},\
                {"product":{"shipping":0,"price":1300,"inStock":false}},\
                {"product":{"shipping":50,"price":900,"inStock":true}}]}}""");
        assertThat(answer.calls()).hasSize(3);
        assertThat(answer.calls().get(1)).doesNotContain("_j");
    }

    @Test
    void chainsAndDifferentArgumentsDoNotMeet() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { item: Item }
                type Item @key(fields: "id") { id: ID!  price(currency: String!): Int }
                """)
                .field("Query.item", _ -> Map.of("id", "1"))
                .field("Item.price", e -> "EUR".equals(e.getArgument("currency")) ? 10 : 20);
        TestSubgraph b = TestSubgraph.of("b", """
                type Item @key(fields: "id") {
                  id: ID!
                  price(currency: String!): Int @external
                  euros: Int @requires(fields: "price(currency: \\"EUR\\")")
                  dollars: Int @requires(fields: "price(currency: \\"USD\\")")
                }
                """)
                .field("Item.euros", e -> e.<Map<?, ?>>getSource().get("price"))
                .field("Item.dollars", e -> e.<Map<?, ?>>getSource().get("price"));
        TestSubgraph c = TestSubgraph.of("c", """
                type Item @key(fields: "id") {
                  id: ID!
                  euros: Int @external
                  label: String @requires(fields: "euros")
                }
                """)
                .field("Item.label", e -> "costs " + e.<Map<?, ?>>getSource().get("euros"));
        Answer answer = TestGraph.of(a, b, c).ask("{ item { label dollars euros price(currency: \"USD\") } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"item":{"label":"costs 10","dollars":20,"euros":10,"price":20}}}""");
    }

    @Test
    void nestedRequirements() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { parcels: [Parcel!]! }
                type Parcel @key(fields: "id") { id: ID!  size: Size  stamps: [Stamp!] }
                type Size { width: Int  height: Int }
                type Stamp { value: Int }
                """)
                .field("Query.parcels", _ -> List.of(Map.of("id", "1", "size", Map.of("width", 2, "height", 3),
                        "stamps", List.of(Map.of("value", 5), Map.of("value", 7))), Map.of("id", "2")));
        TestSubgraph b = TestSubgraph.of("b", """
                type Parcel @key(fields: "id") {
                  id: ID!
                  size: Size @external
                  stamps: [Stamp!] @external
                  area: String @requires(fields: "size { width height } stamps { value }")
                }
                type Size { width: Int @external height: Int @external }
                type Stamp { value: Int @external }
                """)
                .field("Parcel.area", e -> String.valueOf(new java.util.TreeMap<>(e.<Map<String, Object>>getSource())
                        .get("size")));
        assertThat(TestGraph.of(a, b).ask("{ parcels { area } }").body()).isEqualTo("""
                {"data":{"parcels":[{"area":"{width=2, height=3}"},{"area":"null"}]}}""");
    }

    @Test
    void aRequiredNullIsOnlySentWhereItMayBeOne() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { parcels: [Parcel!]! }
                type Parcel @key(fields: "id") { id: ID!  weight: Int!  colour: String }
                """).answers("""
                {"data": {"parcels": [{"__typename": "Parcel", "id": "1", "weight": 5, "colour": null},
                    {"__typename": "Parcel", "id": "2", "weight": null, "colour": "red"}]}}""");
        TestSubgraph b = TestSubgraph.of("b", """
                type Parcel @key(fields: "id") {
                  id: ID!  weight: Int! @external  colour: String @external
                  price: String @requires(fields: "weight")
                  paint: String @requires(fields: "colour")
                }
                """)
                .entity("Parcel", r -> Map.of("price", "for " + r.get("weight"), "paint", "in " + r.get("colour")));
        TestGraph graph = TestGraph.of(a, b);
        assertThat(graph.ask("{ parcels { price } }").body()).isEqualTo("""
                {"data":{"parcels":[{"price":"for 5"},{"price":null}]}}""");
        assertThat(graph.ask("{ parcels { paint } }").body()).isEqualTo("""
                {"data":{"parcels":[{"paint":"in null"},{"paint":"in red"}]}}""");
    }
}
