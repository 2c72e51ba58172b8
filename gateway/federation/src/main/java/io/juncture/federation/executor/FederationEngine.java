package io.juncture.federation.executor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import io.juncture.federation.executor.prepare.OperationPreparer;
import io.juncture.federation.executor.prepare.Preparation;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.executor.prepare.Variant;
import io.juncture.federation.planner.Circumstances;
import io.juncture.federation.planner.PlanningException;
import io.juncture.federation.supergraph.Supergraph;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers operations on a supergraph. Immutable but for its plan cache; safe for any number of threads. */
public final class FederationEngine {

    private static final Logger LOG = LoggerFactory.getLogger(FederationEngine.class);

    private final Supergraph supergraph;
    private final SubgraphClient client;
    private final EngineOptions options;
    private final OperationPreparer preparer;
    private final Introspection introspection;
    private final Cache<CacheKey, Preparation> prepared;

    private record CacheKey(String query, Optional<String> operationName) {
    }

    private FederationEngine(Supergraph supergraph, SubgraphClient client, EngineOptions options) {
        this.supergraph = supergraph;
        this.client = client;
        this.options = options;
        this.preparer = new OperationPreparer(supergraph, options.operations());
        this.introspection = new Introspection(supergraph.apiSchema());
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
     * Runs an operation. Cancelling the answer's future ends the calls under way and makes no further ones.
     *
     * @param variables the request's variables as parsed from JSON: Map, List, String, Number, Boolean, null
     * @return the answer; never completes exceptionally unless cancelled
     */
    public CompletionStage<GraphQLResponse> execute(PreparedOperation operation, Map<String, Object> variables,
            RequestContext context) {
        try {
            CoercedVariables coerced = ValuesResolver.coerceVariableValues(supergraph.apiSchema(),
                    operation.operation().getVariableDefinitions(), RawVariables.of(variables),
                    GraphQLContext.getDefault(), Locale.ENGLISH);
            return run(operation, variables, coerced, context);
        } catch (PlanningException e) {
            return CompletableFuture.completedFuture(Responses.rejected(e.getMessage(), List.of(),
                    "OPERATION_NOT_PLANNABLE"));
        } catch (RuntimeException e) {
            if (e instanceof GraphQLError wrong) {
                return CompletableFuture.completedFuture(Responses.rejected(e.getMessage(),
                        Optional.ofNullable(wrong.getLocations()).orElse(List.of()), "BAD_USER_INPUT"));
            }
            LOG.error("Execution failed", e);
            return CompletableFuture.completedFuture(Responses.failed());
        }
    }

    private CompletionStage<GraphQLResponse> run(PreparedOperation operation, Map<String, Object> variables,
            CoercedVariables coerced, RequestContext context) {
        Variant variant = operation.variant(circumstances(operation, coerced, context));
        Execution execution = new Execution(variant, variables, context, client, options.maxResponseBytes());
        if (!variant.plan().introspection().isEmpty()) {
            introspection.answer(operation, variables, variant.plan().introspection(), execution.root(),
                    execution.errors());
        }
        return execution.run();
    }

    private Circumstances circumstances(PreparedOperation operation, CoercedVariables coerced, RequestContext context) {
        if (operation.conditions().isEmpty() && operation.labels().isEmpty()) {
            return Circumstances.OPEN;
        }
        Map<String, Boolean> conditions = new HashMap<>();
        for (String variable : operation.conditions()) {
            conditions.put(variable, Boolean.TRUE.equals(coerced.get(variable)));
        }
        return new Circumstances(conditions, operation.labels().stream()
                .filter(label -> options.overrides().isActive(label, context)).collect(Collectors.toSet()));
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
