package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestSubgraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input types of which exactly one field is given, as clients of the gateway meet them. */
class OneOfTest {

    private final TestGraph graph = TestGraph.of(TestSubgraph.of("products", """
            type Query { product(by: ProductBy!): String  products(filter: Filter): String }
            input ProductBy @oneOf { upc: ID  name: String  maker: Maker }
            input Maker { id: ID! }
            input Filter { by: [ProductBy!] }
            """)
            .field("Query.product", e -> e.<Map<String, Object>>getArgument("by").toString())
            .field("Query.products", e -> "found"));

    @Test
    void introspectionTells() {
        assertThat(graph.ask("{ by: __type(name: \"ProductBy\") { isOneOf } filter: __type(name: \"Filter\") { isOneOf } "
                + "query: __type(name: \"Query\") { isOneOf } }").body())
                .isEqualTo("{\"data\":{\"by\":{\"isOneOf\":true},\"filter\":{\"isOneOf\":false},\"query\":{\"isOneOf\":null}}}");
        assertThat(graph.ask("{ __schema { directives { name } } }").body()).contains("{\"name\":\"oneOf\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ product(by: { upc: \"p1\" }) }", "query($upc: ID! = \"p1\") { product(by: { upc: $upc }) }",
            "query($upc: ID = \"p1\") { product(by: { upc: $upc }) }", "{ product(by: { maker: { id: 1 } }) }"})
    void oneFieldIsFine(String operation) {
        assertThat(graph.ask(operation).body()).contains("\"data\":{\"product\":\"{").doesNotContain("errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ product(by: {}) }", "{ product(by: { upc: \"p1\", name: \"Table\" }) }", "{ product(by: { upc: null }) }",
            "{ product(by: { upc: \"p1\", name: null }) }", "{ products(filter: { by: [{ upc: 1 }, { upc: 1, name: \"a\" }] }) }",
            "query($upc: ID) { product(by: { upc: $upc }) }", "query($upc: ID = null) { ...F } fragment F on Query { product(by: { upc: $upc }) }",
            "query($upc: ID!) { product(by: { upc: $upc, name: \"Table\" }) }",
            "query($upc: ID) { products(filter: { by: [{ upc: $upc }] }) }",
            "query($by: ProductBy! = { upc: 1, name: \"a\" }) { product(by: $by) }",
            "query($by: ProductBy! = { upc: null }) { ... on Query { product(by: $by) } }"})
    void otherLiteralsAreRefused(String operation) {
        TestGraph.Answer answer = graph.ask(operation, Map.of("upc", "p1"));
        assertThat(answer.body()).contains("GRAPHQL_VALIDATION_FAILED").doesNotContain("\"data\"");
        assertThat(answer.calls()).isEmpty();
    }

    @Test
    void variablesAreChecked() {
        String operation = "query($by: ProductBy!) { product(by: $by) }";
        assertThat(graph.ask(operation, Map.of("by", Map.of("name", "Table"))).body())
                .isEqualTo("{\"data\":{\"product\":\"{name=Table}\"}}");
        Map<String, Object> none = new HashMap<>();
        none.put("upc", null);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of(), none, Map.of("upc", "p1", "name", "Table"))) {
            TestGraph.Answer answer = graph.ask(operation, Map.of("by", wrong));
            assertThat(answer.body()).contains("BAD_USER_INPUT").doesNotContain("\"data\"");
            assertThat(answer.calls()).isEmpty();
        }
        assertThat(graph.ask("query($filter: Filter) { products(filter: $filter) }",
                Map.of("filter", Map.of("by", List.of(Map.of("upc", "p1", "name", "Table"))))).body()).contains("BAD_USER_INPUT");
    }
}
