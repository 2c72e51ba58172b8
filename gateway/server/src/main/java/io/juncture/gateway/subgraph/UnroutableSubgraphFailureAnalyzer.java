package io.juncture.gateway.subgraph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start with an unreachable subgraph end with a sentence instead of a stack trace. */
final class UnroutableSubgraphFailureAnalyzer extends AbstractFailureAnalyzer<UnroutableSubgraphException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnroutableSubgraphException cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Set juncture.subgraphs." + cause.subgraph() + ".url, for example to http://127.0.0.1:4001/graphql.",
                cause);
    }
}
