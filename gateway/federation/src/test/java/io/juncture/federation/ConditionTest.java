package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.Variant;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.testing.TestGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private final TestGraph graph = Shop.graph();

    @Test
    void thePlanShowsBothSides() {
        String plan = graph.planJson("query($v: Boolean!) { me { name reviews @include(if: $v) { id } } }");
        assertThat(plan).startsWith("{\"kind\":\"QueryPlan\",\"node\":{\"kind\":\"Condition\",\"condition\":\"v\","
                + "\"ifClause\":{\"kind\":\"Sequence\"").contains("\"elseClause\":{\"kind\":\"Fetch\"");
    }

    @Test
    void manyConditionsArePlannedOnceForEachCombinationThatComes() {
        int conditions = 12;
        String query = IntStream.range(0, conditions).mapToObj(i -> "$c" + i + ": Boolean!")
                .collect(Collectors.joining(", ", "query(", ")"))
                + IntStream.range(0, conditions).mapToObj(i -> "n" + i + ": name @include(if: $c" + i + ")")
                        .collect(Collectors.joining(" ", " { me { id ", " } }"));
        PreparedOperation operation = (PreparedOperation) graph.engine().prepare(query, Optional.empty());
        List<Circumstances> seen = IntStream.range(0, 100).mapToObj(bits -> new Circumstances(
                IntStream.range(0, conditions).boxed().collect(Collectors.toMap(i -> "c" + i, i -> (bits >> i & 1) == 1)),
                Set.of())).toList();
        List<Variant> first = seen.stream().map(operation::variant).toList();
        List<Variant> again = seen.stream().map(operation::variant).toList();
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i)).isSameAs(first.get(i));
        }
        assertThat(graph.engine().prepared(query, Optional.empty())).contains(operation);
        assertThat(operation.estimatedBytes()).isLessThan(8 * 1024 * 1024);
    }
}
