package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.OverridePolicy;
import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestSubgraph;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressiveOverrideTest {

    private static final String STOCK = "{ item { stock } }";

    @Test
    void anInactiveLabelLeavesTheFieldWhereItWas() {
        assertThat(graph("move-stock", Set.of()).ask(STOCK).body()).isEqualTo("{\"data\":{\"item\":{\"stock\":1}}}");
    }

    @Test
    void anActiveLabelSendsTheRequestToTheOverridingSubgraph() {
        TestGraph.Answer answer = graph("move-stock", Set.of("move-stock")).ask(STOCK);
        assertThat(answer.body()).isEqualTo("{\"data\":{\"item\":{\"stock\":2}}}");
        assertThat(answer.calls()).containsExactly("old: query { item { id } }",
                "fresh: query($representations: [_Any!]!) { _entities(representations: $representations) "
                        + "{ ... on Item { stock } } }");
    }

    @Test
    void percentagesAreDecidedForEachRequest() {
        Iterator<Double> chances = List.of(0.24, 0.25, 0.0, 0.99).iterator();
        TestGraph graph = graph("percent(25)", OverridePolicy.of(Set.of(), chances::next));
        assertThat(ask(graph, 4)).containsExactly(2, 1, 2, 1);
    }

    @Test
    void operationsThatNoLabelConcernsDrawNoLots() {
        TestGraph graph = graph("percent(25)", OverridePolicy.of(Set.of(), () -> {
            throw new AssertionError("no lot was to be drawn");
        }));
        assertThat(graph.ask("{ item { name } }").body()).isEqualTo("{\"data\":{\"item\":{\"name\":\"Chair\"}}}");
    }

    @Test
    void aRequirementFollowsTheLabelToo() {
        String needy = "{ item { soldOut } }";
        assertThat(graph("move-stock", Set.of()).ask(needy).body()).contains("\"stock was 1\"");
        assertThat(graph("move-stock", Set.of("move-stock")).ask(needy).body()).contains("\"stock was 2\"");
    }

    private static List<Integer> ask(TestGraph graph, int times) {
        Integer[] seen = new Integer[times];
        Arrays.setAll(seen, _ -> graph.ask(STOCK).body().contains("\"stock\":2") ? 2 : 1);
        return List.of(seen);
    }

    private static TestGraph graph(String label, Set<String> active) {
        return graph(label, OverridePolicy.of(active, () -> {
            throw new AssertionError("a name is not a matter of chance");
        }));
    }

    private static TestGraph graph(String label, OverridePolicy policy) {
        TestSubgraph old = TestSubgraph.of("old", """
                type Query { item: Item }
                type Item @key(fields: "id") { id: ID!  name: String  stock: Int }
                """).field("Query.item", _ -> Map.of("id", "i1", "name", "Chair", "stock", 1))
                .entity("Item", r -> Map.of("id", r.get("id"), "name", "Chair", "stock", 1));
        TestSubgraph fresh = TestSubgraph.of("fresh", """
                type Item @key(fields: "id") { id: ID!  stock: Int @override(from: "old", label: "%s") }
                """.formatted(label)).entity("Item", r -> Map.of("id", r.get("id"), "stock", 2));
        TestSubgraph needy = TestSubgraph.of("needy", """
                type Item @key(fields: "id") { id: ID!  stock: Int @external  soldOut: String @requires(fields: "stock") }
                """).entity("Item", r -> Map.of("id", r.get("id"), "soldOut", "stock was " + r.get("stock")));
        return TestGraph.of(EngineOptions.builder().overrides(policy).build(), old, fresh, needy);
    }
}
