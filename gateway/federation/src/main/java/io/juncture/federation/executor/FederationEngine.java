package io.juncture.federation.executor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.juncture.federation.executor.delivery.IncrementalFormat;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.OperationPreparer;
import io.juncture.federation.executor.prepare.Preparation;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.Responses;
import io.juncture.federation.planner.plan.QueryPlan;
import io.juncture.federation.supergraph.Supergraph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Answers operations on a supergraph. Immutable but for its plan cache; safe for any number of threads. */
public final class FederationEngine {

    private final Supergraph supergraph;
    private final OperationPreparer preparer;
    private final VariantChoice choice;
    private final Runs runs;
    private final Cache<CacheKey, Preparation> prepared;

    private record CacheKey(String query, Optional<String> operationName) {
    }

    private FederationEngine(Supergraph supergraph, SubgraphClient client, EngineOptions options) {
        this.supergraph = supergraph;
        this.preparer = new OperationPreparer(supergraph, options.operations());
        this.choice = new VariantChoice(supergraph.apiSchema(), options.overrides());
        this.runs = new Runs(supergraph.apiSchema(), client, options.responses(), choice);
        this.prepared = Caffeine.newBuilder().maximumWeight(options.planCacheBytes())
                .weigher(FederationEngine::estimatedBytes).executor(Runnable::run).build();
    }

    private static int estimatedBytes(CacheKey key, Preparation preparation) {
        long bytes = 500 + 2L * key.query().length() + switch (preparation) {
            case PreparedOperation operation -> operation.estimatedBytes();
            case RejectedOperation rejected -> rejected.errors().stream().mapToLong(e -> 500L + e.getMessage().length()).sum();
        };
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    public static Builder builder(Supergraph supergraph, SubgraphClient client) {
        return new Builder(supergraph, client);
    }

    /** Parses, validates and plans, through the plan cache. Never throws. The engine's own failures are not cached. */
    public Preparation prepare(String query, Optional<String> operationName) {
        CacheKey key = new CacheKey(query, operationName);
        Preparation preparation = prepared.get(key, _ -> preparer.prepare(query, operationName));
        if (preparation instanceof RejectedOperation rejected && rejected.internal()) {
            prepared.asMap().remove(key, rejected);
        }
        return preparation;
    }

    /** What {@link #prepare} found out before, where the plan cache still knows it. Costs nothing. */
    public Optional<Preparation> prepared(String query, Optional<String> operationName) {
        return Optional.ofNullable(prepared.getIfPresent(new CacheKey(query, operationName)));
    }

    /**
     * Prepares the operations that another engine was asked for most of late, so that taking over from it costs no request
     * the time to plan. Ends early when it takes too long.
     *
     * @param predecessor the engine to take over from
     * @param most        how many operations to prepare at most
     * @param time        how long that may take
     * @return how many were prepared
     */
    public int warm(FederationEngine predecessor, int most, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        int warmed = 0;
        for (CacheKey key : predecessor.hottest(most)) {
            if (System.nanoTime() - end > 0) {
                break;
            }
            if (prepare(key.query(), key.operationName()) instanceof PreparedOperation) {
                warmed++;
            }
        }
        return warmed;
    }

    private List<CacheKey> hottest(int most) {
        return prepared.policy().eviction().orElseThrow().hottest(most).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof PreparedOperation).map(Map.Entry::getKey).toList();
    }

    /**
     * Runs a query or mutation and answers everything at once. Cancelling the answer's future ends the calls under way
     * and makes no further ones.
     *
     * @param variables the request's variables as parsed from JSON: Map, List, String, Number, Boolean, null
     * @return the answer; never completes exceptionally unless cancelled
     */
    public CompletionStage<GraphQLResponse> execute(PreparedOperation operation, Map<String, Object> variables,
            RequestContext context) {
        if (operation.kind() == OperationKind.SUBSCRIPTION) {
            return CompletableFuture.completedFuture(Responses.rejected(
                    "A subscription is answered by a stream of responses, and this request asks for a single one",
                    List.of(), "SUBSCRIPTION_NEEDS_STREAM"));
        }
        return runs.whole(operation, variables, context);
    }

    /**
     * Runs a query or mutation and answers deferred fragments later (incremental delivery). Begins when somebody
     * subscribes; cancelling ends it.
     *
     * @param format how the responses are written
     * @return the initial response and then one with each fragment that became complete; all of them have {@code hasNext}.
     *         Never fails.
     */
    public Flow.Publisher<GraphQLResponse> executeIncrementally(PreparedOperation operation,
            Map<String, Object> variables, RequestContext context, IncrementalFormat format) {
        return runs.incremental(operation, variables, context, format);
    }

    /**
     * Runs a subscription. Begins when somebody subscribes; cancelling ends the subgraph's stream, too. The source is
     * asked for its next event when the response to the one before was taken.
     *
     * @return a response for each event, in order. One whose outcome is {@link GraphQLResponse.Outcome#REQUEST_ERROR}
     *         or {@link GraphQLResponse.Outcome#FAILED} says why there is no stream, or no more of it, and is the last.
     *         Never fails.
     */
    public Flow.Publisher<GraphQLResponse> subscribe(PreparedOperation operation, Map<String, Object> variables,
            RequestContext context) {
        return runs.events(operation, variables, context);
    }

    /**
     * Which subgraphs would be asked what for one request: its caller's rights and the override labels active for it count.
     * A label that is active for some requests only is decided anew each time.
     *
     * @throws io.juncture.federation.planner.plan.PlanningException when there is no plan
     */
    public QueryPlan plan(PreparedOperation operation, RequestContext context) {
        return operation.plan(context.authorization(), choice.activeLabels(operation, context));
    }

    /** The response to an operation that was rejected. */
    public GraphQLResponse reject(RejectedOperation rejected) {
        return rejected.internal() ? Responses.failed() : Responses.rejected(rejected.errors());
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /** Collects what an engine needs. */
    public static final class Builder {

        private final Supergraph supergraph;
        private final SubgraphClient client;
        private EngineOptions options = EngineOptions.DEFAULTS;

        private Builder(Supergraph supergraph, SubgraphClient client) {
            this.supergraph = supergraph;
            this.client = client;
        }

        public Builder options(EngineOptions options) {
            this.options = options;
            return this;
        }

        public FederationEngine build() {
            return new FederationEngine(supergraph, client, options);
        }
    }
}
