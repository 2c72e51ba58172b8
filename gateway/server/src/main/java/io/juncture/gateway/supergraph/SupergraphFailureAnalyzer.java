package io.juncture.gateway.supergraph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start without a usable supergraph end with a sentence instead of a stack trace. */
final class SupergraphFailureAnalyzer extends AbstractFailureAnalyzer<UnusableSupergraphException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSupergraphException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
