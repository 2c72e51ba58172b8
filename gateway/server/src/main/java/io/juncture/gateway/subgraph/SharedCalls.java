package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphRequest;
import io.micrometer.core.instrument.Counter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets those who ask one subgraph the same at the same time share one call. The answer is the same array for all, so nobody
 * may write to it. Whoever cancels leaves the others alone; the call is cancelled with the last of them.
 */
final class SharedCalls {

    /** Beyond so many different calls under way, further ones are not shared. */
    private static final int MOST = 10_000;

    private final ConcurrentHashMap<Question, Call> underWay = new ConcurrentHashMap<>();
    private final Counter shared;

    /** @param shared counts calls that were not made */
    SharedCalls(Counter shared) {
        this.shared = shared;
    }

    /** What is asked; two are equal when the subgraph must give the same answer. The body is not copied. */
    static final class Question {

        private final byte[] body;
        private final Map<String, List<String>> headers;
        private final int hash;

        /** @param headers those that the answer may depend on */
        Question(SubgraphRequest request, Map<String, List<String>> headers) {
            this.body = request.body();
            this.headers = headers;
            this.hash = 31 * Arrays.hashCode(body) + headers.hashCode();
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question question && hash == question.hash && Arrays.equals(body, question.body)
                    && headers.equals(question.headers);
        }
    }

    /** The answer to a question: that of the call under way, or else of a new one. */
    CompletionStage<byte[]> ask(Question question, Supplier<CompletionStage<byte[]>> call) {
        var known = underWay.get(question);
        if (known == null && underWay.mappingCount() < MOST) {
            var mine = new Call(question);
            known = underWay.putIfAbsent(question, mine);
            if (known == null) {
                var answer = mine.answer();
                mine.begin(call);
                return answer;
            }
        }
        if (known != null && known.enter()) {
            shared.increment();
            return known.answer();
        }
        return call.get();
    }

    /** One call and those who wait for it. */
    private final class Call {

        private final Question question;
        private final CompletableFuture<byte[]> result = new CompletableFuture<>();
        private int waiting = 1;

        Call(Question question) {
            this.question = question;
        }

        void begin(Supplier<CompletionStage<byte[]>> call) {
            CompletionStage<byte[]> running;
            try {
                running = call.get();
            } catch (RuntimeException | Error failure) {
                running = CompletableFuture.failedFuture(failure);
            }
            var cancellable = running.toCompletableFuture();
            result.whenComplete((_, _) -> cancellable.cancel(false));
            running.whenComplete((body, failure) -> {
                underWay.remove(question, this);
                if (failure == null) {
                    result.complete(body);
                } else {
                    result.completeExceptionally(failure);
                }
            });
        }

        /** One more waits; false when the last has already left. */
        synchronized boolean enter() {
            if (waiting == 0) {
                return false;
            }
            waiting++;
            return true;
        }

        private synchronized boolean leave() {
            return --waiting == 0;
        }

        /** The result for one of those who wait. */
        CompletableFuture<byte[]> answer() {
            var answer = new CompletableFuture<byte[]>();
            result.whenComplete((body, failure) -> {
                if (failure == null) {
                    answer.complete(body);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
            answer.whenComplete((_, _) -> {
                if (answer.isCancelled() && leave()) {
                    underWay.remove(question, this);
                    result.cancel(false);
                }
            });
            return answer;
        }
    }
}
