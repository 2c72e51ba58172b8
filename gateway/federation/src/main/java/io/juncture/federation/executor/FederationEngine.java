package io.juncture.federation.executor;

import io.juncture.federation.supergraph.Supergraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers operations on a supergraph. Immutable but for its plan cache; safe for any number of threads. */
public final class FederationEngine {

    private final Supergraph supergraph;
    private final SubgraphClient client;
    private final EngineOptions options;

    private FederationEngine(Supergraph supergraph, SubgraphClient client, EngineOptions options) {
        this.supergraph = supergraph;
        this.client = client;
        this.options = options;
    }

    public static Builder builder(Supergraph supergraph, SubgraphClient client) {
        return new Builder(supergraph, client);
    }

    /** Parses, validates and plans, through the plan cache. Never throws for what a client sent. */
    public Preparation prepare(String query, Optional<String> operationName) {
        return new RejectedOperation(List.of());
    }

    /**
     * Runs an operation.
     *
     * @param variables the request's variables as parsed from JSON: Map, List, String, Number, Boolean, null
     * @return the answer; never completes exceptionally
     */
    public CompletionStage<GraphQLResponse> execute(PreparedOperation operation, Map<String, Object> variables,
            RequestContext context) {
        return CompletableFuture.completedFuture(reject(new RejectedOperation(List.of())));
    }

    /** The response to an operation that was rejected. */
    public GraphQLResponse reject(RejectedOperation rejected) {
        return new GraphQLResponse(new byte[0], GraphQLResponse.Outcome.REQUEST_ERROR);
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
