package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.planner.plan.QueryPlanText;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.access.AccessRequirement;
import io.juncture.federation.supergraph.access.Authorization;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** One prepared operation serves callers with different rights, and none of them gets what another one may see. */
class AccessTest {

    private static final Authorization KNOWN = new Authorization(true, Set.of(), Set.of());
    private static final Authorization READER = new Authorization(true, Set.of("read"), Set.of());
    private static final String QUERY = "{ open known read }";

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final FederationEngine engine = FederationEngine.builder(Supergraph.parse(composed("""
            type Query {
              open: Int
              known: Int @authenticated
              read: Int @requiresScopes(scopes: [["read"]])
              deep: Deep
            }
            type Deep { known: Int @authenticated }
            """)), request -> {
                sent.add(new String(request.body(), StandardCharsets.UTF_8));
                return CompletableFuture.completedFuture("{\"data\":{\"open\":1,\"known\":2,\"read\":3}}".getBytes(StandardCharsets.UTF_8));
            }).build();

    private static String composed(String sdl) {
        return ((CompositionResult.Composed) Composition.compose(List.of(new SubgraphSdl("a", "", """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
                  import: ["@authenticated", "@requiresScopes", "@policy"])
                """ + sdl)))).supergraphSdl();
    }

    private PreparedOperation prepared(String query) {
        return (PreparedOperation) engine.prepare(query, Optional.empty());
    }

    private String ask(PreparedOperation operation, Authorization caller) {
        var response = engine.execute(operation, Map.of(), new RequestContext(Map.of(), Map.of(), Set.of(), caller));
        return new String(response.toCompletableFuture().join().body(), StandardCharsets.UTF_8);
    }

    /** The subgraph answers everything, whatever it is asked: what was not asked for is not shown all the same. */
    @Test
    void callersGetWhatTheyMaySeeInAnyOrder() {
        PreparedOperation operation = prepared(QUERY);
        for (int round = 0; round < 3; round++) {
            assertThat(ask(operation, READER)).isEqualTo("{\"data\":{\"open\":1,\"known\":2,\"read\":3}}");
            assertThat(ask(operation, Authorization.ANONYMOUS)).startsWith("{\"data\":{\"open\":1,\"known\":null,\"read\":null},");
            assertThat(ask(operation, KNOWN)).startsWith("{\"data\":{\"open\":1,\"known\":2,\"read\":null},");
        }
        assertThat(sent.stream().distinct()).hasSize(3);
        assertThat(sent.stream().filter(request -> !request.contains("known"))).hasSize(3);
        assertThat(sent.stream().filter(request -> request.contains("read"))).hasSize(3);
    }

    @Test
    void nobodyIsAskedWhenNothingIsLeft() {
        assertThat(ask(prepared("{ known a: read }"), Authorization.ANONYMOUS)).startsWith("{\"data\":null,\"errors\":[")
                .contains("\"path\":[\"known\"]", "\"path\":[\"a\"]");
        assertThat(sent).isEmpty();
    }

    @Test
    void eachDeniedFieldIsFoundWhereItIsSelected() {
        assertThat(ask(prepared("{ a: deep { known } b: deep { known } }"), Authorization.ANONYMOUS))
                .contains("\"locations\":[{\"line\":1,\"column\":13}],\"path\":[\"a\",\"known\"]")
                .contains("\"locations\":[{\"line\":1,\"column\":31}],\"path\":[\"b\",\"known\"]");
    }

    @Test
    void plansAreMadeOnceForAllWhoLackTheSame() {
        PreparedOperation operation = prepared(QUERY);
        assertThat(operation.isPlanned(READER)).isTrue();
        assertThat(operation.isPlanned(KNOWN)).isFalse();
        ask(operation, KNOWN);
        assertThat(operation.isPlanned(KNOWN)).isTrue();
        assertThat(operation.isPlanned(new Authorization(true, Set.of("other"), Set.of("staff")))).isTrue();
        assertThat(operation.isPlanned(Authorization.ANONYMOUS)).isFalse();
    }

    @Test
    void whatAnOperationDoesNotAskForMakesNoDifferenceToIt() {
        assertThat(prepared("{ open __typename }").unmet(Authorization.ANONYMOUS)).isEmpty();
        assertThat(prepared("{ known }").unmet(KNOWN)).isEmpty();
        assertThat(prepared("{ known ...F } fragment F on Query { read }").unmet(Authorization.ANONYMOUS)).containsExactlyInAnyOrder(
                new AccessRequirement.Authenticated(), new AccessRequirement.Scopes(Set.of(Set.of("read"))));
    }

    @Test
    void aPlanCanBeSeenForACaller() {
        PreparedOperation operation = prepared(QUERY);
        assertThat(QueryPlanText.write(operation.plan())).contains("{ open known read }");
        assertThat(QueryPlanText.write(operation.plan(KNOWN))).contains("{ open known }");
        assertThat(QueryPlanText.write(operation.plan(Authorization.ANONYMOUS))).contains("{ open }");
    }

    @Test
    void anonymousCallersMayHaveRightsOfOtherKinds() {
        var keyHolder = new Authorization(false, Set.of("read"), Set.of());
        assertThat(ask(prepared(QUERY), keyHolder)).startsWith("{\"data\":{\"open\":1,\"known\":null,\"read\":3},")
                .contains("\"reason\":\"UNAUTHENTICATED\"");
    }
}
