package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestSubgraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many values of one context in one response. */
class ContextValuesTest {

    private static TestSubgraph shops(int count) {
        List<Map<String, Object>> shops = IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("id", "s" + i, "currency", "c" + i % 700, "product", Map.of("id", "p")))
                .toList();
        return TestSubgraph.of("shops", """
                type Query { shops: [Shop!]! }
                type Shop @context(name: "shop") { id: ID!  currency: String  product: Product }
                type Product @key(fields: "id") {
                  id: ID!
                  price(currency: String @fromContext(field: "$shop { currency }")): String
                  part: Part
                }
                type Part @key(fields: "id") { id: ID!  price(currency: String @fromContext(field: "$shop { currency }")): String }
                """)
                .field("Query.shops", _ -> shops)
                .field("Product.price", e -> e.getArgument("currency"))
                .field("Product.part", _ -> Map.of("id", "x"))
                .field("Part.price", e -> "part " + e.getArgument("currency"))
                .entity("Product", r -> r)
                .entity("Part", r -> r);
    }

    private static String expected(int count, String field, String value) {
        return "{\"data\":{\"shops\":[" + IntStream.range(0, count).mapToObj(i ->
                "{\"product\":{" + field.formatted(value + i % 700) + "}}").collect(Collectors.joining(",")) + "]}}";
    }

    @Test
    void requestsAreAsManyAsSubgraphsCanRead() {
        TestGraph.Answer answer = TestGraph.of(shops(1000)).ask("{ shops { product { price } } }");

        assertThat(answer.body()).isEqualTo(expected(1000, "\"price\":\"%s\"", "c"));
        assertThat(answer.callsTo("shops")).isBetween(3L, 12L);
        assertThat(answer.calls()).allSatisfy(call -> assertThat(call.length()).isLessThan(40_000));
    }

    @Test
    void objectsBelowOneEntityAreToldApart() {
        TestGraph graph = TestGraph.of(shops(3));
        TestGraph.Answer answer = graph.ask("{ shops { product { part { price } price } } }");

        assertThat(answer.body()).isEqualTo("{\"data\":{\"shops\":["
                + IntStream.range(0, 3).mapToObj(i -> "{\"product\":{\"part\":{\"price\":\"part c" + i + "\"},\"price\":\"c" + i
                        + "\"}}").collect(Collectors.joining(",")) + "]}}");
        assertThat(answer.callsTo("shops")).isEqualTo(2);
    }

    @Test
    void theRequestNamesEachGroupsVariables() {
        TestGraph.Answer answer = TestGraph.of(shops(2)).ask("{ shops { product { price } } }");

        assertThat(answer.calls()).last().asString().isEqualTo("""
                shops: query($representations: [_Any!]!, $_c0: String, $representations_1: [_Any!]!, $_c0_1: String) \
                { _entities(representations: $representations) { ... on Product { price(currency:$_c0) } } \
                _entities_1: _entities(representations: $representations_1) { ... on Product { price(currency:$_c0_1) } } }""");
    }
}
