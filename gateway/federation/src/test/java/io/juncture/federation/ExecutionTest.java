package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphClient;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.access.Authorization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static final Supergraph SHOP = Shop.graph().engine().supergraph();
    private static final String TWO_WAVES = "{ me { reviews { id } } }";
    private static final byte[] ME = "{\"data\":{\"me\":{\"id\":\"u1\"}}}".getBytes(StandardCharsets.UTF_8);

    private static CompletableFuture<GraphQLResponse> run(SubgraphClient client) {
        FederationEngine engine = FederationEngine.builder(SHOP, client).build();
        PreparedOperation operation = (PreparedOperation) engine.prepare(TWO_WAVES, Optional.empty());
        return engine.execute(operation, Map.of(), RequestContext.EMPTY).toCompletableFuture();
    }

    @Test
    void whoeverCancelsCancelsTheCallsUnderWay() {
        List<CompletableFuture<byte[]>> calls = new ArrayList<>();
        CompletableFuture<GraphQLResponse> answer = run(_ -> {
            calls.add(new CompletableFuture<>());
            return calls.getLast();
        });
        answer.cancel(false);
        assertThat(calls).singleElement().matches(CompletableFuture::isCancelled);
    }

    @Test
    void nothingIsAskedForAfterACancellation() {
        List<CompletableFuture<byte[]>> calls = new ArrayList<>();
        CompletableFuture<GraphQLResponse> answer = run(_ -> {
            calls.add(new CompletableFuture<>() {
                @Override
                public boolean cancel(boolean mayInterruptIfRunning) {
                    return false;
                }
            });
            return calls.getLast();
        });
        answer.cancel(false);
        calls.getFirst().complete(ME);
        assertThat(calls).hasSize(1);
    }

    @Test
    void aClientThatBreaksLeavesNobodyWaiting() {
        CompletableFuture<byte[]> first = new CompletableFuture<>();
        CompletableFuture<GraphQLResponse> answer = run(request -> {
            if (request.subgraph().name().equals("accounts")) {
                return first;
            }
            throw new NoClassDefFoundError("io/shop/Client");
        });
        first.complete(ME);
        assertThat(answer).isDone();
        assertThat(answer.join().outcome()).isEqualTo(GraphQLResponse.Outcome.FAILED);
        assertThat(answer.join().codes()).containsExactly("INTERNAL_ERROR");
        assertThat(new String(answer.join().body(), StandardCharsets.UTF_8)).isEqualTo(
                "{\"errors\":[{\"message\":\"Internal error\",\"extensions\":{\"code\":\"INTERNAL_ERROR\"}}]}");
    }

    @Test
    void preparedOperationsAreKeptBySize() {
        EngineOptions small = EngineOptions.builder().planCacheBytes(200_000).build();
        FederationEngine engine = FederationEngine.builder(SHOP, _ -> new CompletableFuture<>()).options(small).build();
        String wide = "{ me { " + "name ".repeat(2_000) + "} }";
        String wrong = "{ nobody #" + "x".repeat(300_000) + "\n}";
        for (String query : List.of(TWO_WAVES, wide, wrong)) {
            engine.prepare(query, Optional.empty());
        }
        assertThat(engine.prepared(TWO_WAVES, Optional.empty())).isPresent();
        assertThat(engine.prepared(wide, Optional.empty())).isEmpty();
        assertThat(engine.prepared(wrong, Optional.empty())).isEmpty();
    }

    @Test
    void anAnswerListsItsErrorCodesOnce() {
        byte[] failing = """
                {"data":{"me":null},"errors":[{"message":"a","extensions":{"code":"A"}},{"message":"b"},
                 {"message":"c","extensions":{"code":7}},{"message":"d","extensions":{"code":"A"}},
                 {"message":"e","extensions":{"code":"E"}}]}""".getBytes(StandardCharsets.UTF_8);
        assertThat(run(_ -> CompletableFuture.completedFuture(failing)).join().codes()).containsExactly("A", "E");
    }

    @Test
    void anOperationIsPlannedWhenItIsForAllItsConditions() {
        FederationEngine engine = FederationEngine.builder(SHOP, _ -> new CompletableFuture<>()).build();
        PreparedOperation plain = (PreparedOperation) engine.prepare(TWO_WAVES, Optional.empty());
        assertThat(plain.isPlanned(Authorization.ANONYMOUS)).isTrue();
        PreparedOperation operation = (PreparedOperation) engine.prepare(
                "query($a: Boolean!) { me { id name @skip(if: $a) } }", Optional.empty());
        assertThat(operation.isPlanned(Authorization.ANONYMOUS)).isFalse();
        engine.execute(operation, Map.of("a", true), RequestContext.EMPTY);
        assertThat(operation.isPlanned(Authorization.ANONYMOUS)).isFalse();
        engine.execute(operation, Map.of("a", false), RequestContext.EMPTY);
        assertThat(operation.isPlanned(Authorization.ANONYMOUS)).isTrue();
    }
}
