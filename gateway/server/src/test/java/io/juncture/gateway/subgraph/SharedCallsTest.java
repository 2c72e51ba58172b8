package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphException;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.supergraph.Subgraph;
import io.juncture.gateway.subgraph.SharedCalls.Question;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedCallsTest {

    private final SharedCalls calls = new SharedCalls(new SimpleMeterRegistry().counter("shared"));
    private final List<CompletableFuture<byte[]>> made = new ArrayList<>();

    private CompletableFuture<byte[]> ask(String body, Map<String, List<String>> headers) {
        var request = new SubgraphRequest(new Subgraph("A", "a", "http://a"), OperationKind.QUERY,
                body.getBytes(StandardCharsets.UTF_8), RequestContext.EMPTY);
        return calls.ask(new Question(request, headers), () -> {
            made.add(new CompletableFuture<>());
            return made.getLast();
        }).toCompletableFuture();
    }

    private CompletableFuture<byte[]> ask(String body) {
        return ask(body, Map.of());
    }

    @Test
    void giveTheSameAnswerToAllWhoAskTheSame() {
        var one = ask("a");
        var other = ask("a");
        var answer = new byte[] {1};
        made.getFirst().complete(answer);
        assertThat(made).hasSize(1);
        assertThat(one.join()).isSameAs(answer).isSameAs(other.join());
    }

    @Test
    void areMadeForWhatDiffers() {
        ask("a");
        ask("b");
        ask("a", Map.of("authorization", List.of("x")));
        ask("a", Map.of("authorization", List.of("y")));
        assertThat(made).hasSize(4);
    }

    @Test
    void areMadeAgainAfterTheAnswer() {
        ask("a");
        made.getFirst().complete(new byte[0]);
        assertThat(ask("a")).isNotDone();
        assertThat(made).hasSize(2);
    }

    @Test
    void failForAll() {
        var one = ask("a");
        var other = ask("a");
        made.getFirst().completeExceptionally(new SubgraphException("CODE", "It failed"));
        assertThatThrownBy(one::join).hasCauseInstanceOf(SubgraphException.class);
        assertThatThrownBy(other::join).hasCauseInstanceOf(SubgraphException.class);
        ask("a");
        assertThat(made).as("a failure is not kept").hasSize(2);
    }

    @Test
    void outliveWhoeverCancels() {
        var one = ask("a");
        var other = ask("a");
        one.cancel(false);
        assertThat(made.getFirst()).isNotDone();
        made.getFirst().complete(new byte[] {1});
        assertThat(other.join()).containsExactly(1);
    }

    @Test
    void areCancelledWithTheLast() {
        var one = ask("a");
        var other = ask("a");
        one.cancel(false);
        other.cancel(false);
        assertThat(made.getFirst()).isCancelled();
        assertThat(ask("a")).isNotDone();
        assertThat(made).hasSize(2);
    }

    @Test
    void failWhenTheyCannotEvenBegin() {
        var question = new Question(new SubgraphRequest(new Subgraph("A", "a", "http://a"), OperationKind.QUERY, new byte[0],
                RequestContext.EMPTY), Map.of());
        var failed = calls.ask(question, () -> {
            throw new IllegalStateException("No way");
        });
        assertThatThrownBy(failed.toCompletableFuture()::join).hasMessageContaining("No way");
    }
}
