package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.testing.AuditData;
import io.juncture.federation.testing.PlanLint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * No plan of the public federation audit's operations wastes anything.
 */
class PlanLintTest {

    @ParameterizedTest
    @MethodSource("io.juncture.federation.testing.AuditData#suites")
    @EnabledIf(value = "io.juncture.federation.testing.AuditData#isThere", disabledReason = "no audit data beside the clone")
    void plansOfTheAuditWasteNothing(Path suite) {
        FederationEngine engine = engine(Supergraph.parse(AuditData.read(suite.resolve("supergraph.graphql"))));
        List<String> findings = new ArrayList<>();
        for (JsonNode test : new ObjectMapper().readTree(AuditData.read(suite.resolve("tests.json")))) {
            String query = test.get("query").asString();
            if (engine.prepare(query, Optional.empty()) instanceof PreparedOperation operation) {
                PlanLint.findings(operation.variant(Circumstances.OPEN).plan())
                        .forEach(finding -> findings.add(query + ": " + finding));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void plansOfTheShopWasteNothing() {
        for (String query : List.of("{ me { name reviews { id } } }", "{ topProducts { shipping inStock } }",
                "{ latest { product { shipping price inStock } } }")) {
            PreparedOperation operation =
                    (PreparedOperation) Shop.graph().engine().prepare(query, Optional.empty());
            assertThat(PlanLint.findings(operation.variant(Circumstances.OPEN).plan())).as(query).isEmpty();
        }
    }

    @Test
    void whatIsWastedIsFound() {
        PreparedOperation operation = (PreparedOperation) Shop.graph().engine()
                .prepare("{ me { name reviews { id } } }", Optional.empty());
        ExecutionPlan plan = operation.variant(Circumstances.OPEN).plan();
        FetchStep last = plan.fetches().getLast();
        FetchStep late = new FetchStep(last.id(), last.graph(), last.wave() + 1, last.after(), last.root(), last.entities(),
                last.operation().replace("reviews {", "rating reviews {"), last.variables(), last.definitions());
        List<FetchStep> doctored = new ArrayList<>(plan.fetches());
        doctored.set(late.id(), late);
        doctored.add(new FetchStep(doctored.size(), 0, 0, new BitSet(), plan.fetches().getFirst().root(), List.of(),
                "{ me { name } }", List.of(), List.of()));
        assertThat(PlanLint.findings(new ExecutionPlan(doctored, plan.layout(), plan.projection(), plan.introspection(),
                plan.deferring(), List.of(), false))).contains("request 1 is in wave 2 but could be in 1", "nobody needs /me/rating of request 1",
                        "requests 0 and 2 both bring /me/name", "two requests to subgraph 0 in wave 0");
    }

    private static FederationEngine engine(Supergraph supergraph) {
        return FederationEngine.builder(supergraph, _ -> new CompletableFuture<>()).build();
    }
}
