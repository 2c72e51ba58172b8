package io.juncture.federation.testing;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import io.juncture.federation.executor.SubgraphException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How test subgraphs fail. */
final class Failures {

    private Failures() {
    }

    /** What an HTTP client reports when nobody listens. */
    static CompletableFuture<byte[]> unavailable(String subgraph) {
        return CompletableFuture.failedFuture(
                new SubgraphException("SUBGRAPH_UNAVAILABLE", "Subgraph " + subgraph + " is not reachable"));
    }

    /** What an HTTP client reports when the answer comes too late. */
    static CompletableFuture<byte[]> timeout(String subgraph) {
        return CompletableFuture.failedFuture(
                new SubgraphException("SUBGRAPH_TIMEOUT", "Subgraph " + subgraph + " did not answer in time"));
    }

    /** An error of a resolver. */
    static GraphQLError error(String message, String code, ResultPath path) {
        var error = GraphqlErrorBuilder.newError().message("%s", message).path(path);
        return code.isEmpty() ? error.build() : error.extensions(Map.of("code", code)).build();
    }
}
