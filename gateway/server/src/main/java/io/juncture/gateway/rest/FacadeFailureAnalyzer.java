package io.juncture.gateway.rest;

import io.juncture.gateway.rest.definition.FacadeException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start with a facade that does not fit the schema end with sentences instead of a stack trace. */
final class FacadeFailureAnalyzer extends AbstractFailureAnalyzer<FacadeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FacadeException cause) {
        return new FailureAnalysis("The REST facade cannot be served:\n" + cause.getMessage(),
                "Correct the files under juncture.rest.location, or the schema they are written for.", cause);
    }
}
