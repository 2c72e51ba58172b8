package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestGraph.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private final TestGraph graph = Shop.graph();

    @Test
    void aSkippedBranchCostsNoCall() {
        String query = "query($with: Boolean!) { me { name reviews @include(if: $with) { id } } }";
        Answer without = graph.ask(query, Map.of("with", false));
        assertThat(without.body()).isEqualTo("{\"data\":{\"me\":{\"name\":\"Ada\"}}}");
        assertThat(without.calls()).containsExactly("accounts: query { me { name } }");
        assertThat(graph.ask(query, Map.of("with", true)).calls()).hasSize(2);
    }

    @Test
    void defaultsDecideToo() {
        assertThat(graph.ask("query($no: Boolean = true) { me { name @skip(if: $no) id } }").body())
                .isEqualTo("{\"data\":{\"me\":{\"id\":\"u1\"}}}");
    }

    @Test
    void anOperationWhoseFieldsAreAllExcludedAsksNobody() {
        Answer answer = graph.ask("{ me @include(if: false) { name } }");
        assertThat(answer.body()).isEqualTo("{\"data\":{}}");
        assertThat(answer.calls()).isEmpty();
    }

    @Test
    void thePlanShowsBothSides() {
        String plan = graph.planJson("query($v: Boolean!) { me { name reviews @include(if: $v) { id } } }");
        assertThat(plan).startsWith("{\"kind\":\"QueryPlan\",\"node\":{\"kind\":\"Condition\",\"condition\":\"v\","
                + "\"ifClause\":{\"kind\":\"Sequence\"").contains("\"elseClause\":{\"kind\":\"Fetch\"");
    }
}
