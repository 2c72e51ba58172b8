package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.testing.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationTest {

    private final TestGraph graph = Shop.graph();

    @Test
    void introspectionCanBeSwitchedOff() {
        TestGraph closed = TestGraph.of(EngineOptions.builder().introspection(false).build(), Shop.accounts());
        assertThat(closed.ask("{ __schema { types { name } } }").body())
                .isEqualTo("{\"errors\":[{\"message\":\"Introspection is switched off\","
                        + "\"extensions\":{\"code\":\"INTROSPECTION_DISABLED\"}}]}");
    }

    @Test
    void refusalsNameTheirCause() {
        assertThat(graph.ask("{ me {").body()).contains("GRAPHQL_PARSE_FAILED").doesNotContain("\"data\"");
        assertThat(graph.ask("{ me { age } }").body()).contains("GRAPHQL_VALIDATION_FAILED", "age")
                .doesNotContain("\"data\"");
        assertThat(graph.ask("query A { me { id } } query B { me { id } }").body())
                .contains("OPERATION_RESOLUTION_FAILURE");
        assertThat(graph.ask("query($n: Int) { topProducts(first: $n) { upc } }", Map.of("n", "many")).body())
                .contains("BAD_USER_INPUT", "n").doesNotContain("\"data\"");
        assertThat(graph.ask("").body()).contains("\"errors\"");
    }

    @Test
    void limitsAreKept() {
        TestGraph small = TestGraph.of(EngineOptions.builder().maxDepth(2).maxFields(3).maxTokens(30).build(),
                Shop.accounts(), Shop.reviews(), Shop.products());
        assertThat(small.ask("{ me { reviews { id } } }").body()).contains("OPERATION_TOO_LARGE", "max-depth");
        assertThat(small.ask("{ me { id name a: name b: name } }").body()).contains("OPERATION_TOO_LARGE");
        assertThat(small.ask("{ me { id } }".repeat(10)).body()).contains("OPERATION_TOO_LARGE", "max-tokens");
        TestGraph hasty = TestGraph.of(EngineOptions.builder().planningSteps(5).build(), Shop.accounts(), Shop.reviews(),
                Shop.products());
        assertThat(hasty.ask("{ me { id name reviews { id body } } }").body()).contains("too complex");
    }

    @Test
    void aNumberTooLongToReadIsRefusedButDigitsInTextAreNot() {
        String digits = "7".repeat(401);
        assertThat(graph.ask("{ topProducts(first: " + digits + ") { upc } }").body())
                .contains("OPERATION_TOO_LARGE", "400 digits");
        assertThat(graph.ask("{ me { id } } # " + digits).body()).contains("\"data\"");
        for (String text : List.of("\"" + digits + "\"", "\"\\\"" + digits + "\"",
                "\"\"\"\\\"\"\"" + digits + "\"\"\"")) {
            assertThat(graph.ask("{ topProducts(first: " + text + ") { upc } }").body())
                    .contains("GRAPHQL_VALIDATION_FAILED");
            assertThat(graph.ask("{ topProducts(first: " + text + ", last: " + digits + ") { upc } }").body())
                    .contains("OPERATION_TOO_LARGE");
        }
    }

    @Test
    void limitsHoldForEveryOperationOfADocument() {
        TestGraph small = TestGraph.of(EngineOptions.builder().maxFields(3).build(), Shop.accounts());
        RejectedOperation rejected = (RejectedOperation) small.engine()
                .prepare("query A { me { id } } query B { me { a: id b: id c: id } }", Optional.of("A"));
        assertThat(rejected.errors().getFirst().getExtensions()).containsEntry("code", "OPERATION_TOO_LARGE");
    }

    @Test
    void aliasesAndRootFieldsAreLimited() {
        TestGraph small = TestGraph.of(EngineOptions.builder().maxAliases(3).maxRootFields(2).build(), Shop.accounts());
        assertThat(small.ask("{ me { a: id b: id ...F } } fragment F on User { c: id }").body()).contains("\"data\"");
        assertThat(small.ask("{ me { a: id b: id ...F } users { ...F } } fragment F on User { c: id }").body())
                .contains("OPERATION_TOO_LARGE", "aliases");
        assertThat(small.ask("{ me { id } ...F } fragment F on Query { users { id } again: me { id } }").body())
                .contains("OPERATION_TOO_LARGE", "root fields");
    }

    @Test
    void wrongVariablesSayWhereTheyAreDeclared() {
        assertThat(graph.ask("query(\n  $n: Int) { topProducts(first: $n) { upc } }", Map.of("n", "many")).body())
                .contains("\"locations\":[{\"line\":2,\"column\":3}],\"extensions\":{\"code\":\"BAD_USER_INPUT\"}");
    }

    @Test
    void introspectionThatIsRefusedSaysWhy() {
        String deep = "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }";
        assertThat(graph.ask(deep).body()).startsWith("{\"data\":").contains("\"errors\":[{\"message\"");
    }
}
