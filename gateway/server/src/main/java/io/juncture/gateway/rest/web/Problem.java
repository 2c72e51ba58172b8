package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.request.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request is not answered as asked.
 *
 * @param code       as in {@code extensions.code} of GraphQL errors
 * @param message    what the client reads; empty when the dialect or the status says it
 * @param violations what is wrong with parameters
 * @param retryAfter when to come back
 * @param rate       the rate limit that was reached
 * @param refusal    why the request did not even reach its endpoint
 * @param headers    further headers of the answer
 */
public record Problem(String code, String message, List<Violation> violations, Optional<Duration> retryAfter,
        Optional<Rate> rate, Optional<String> refusal, Map<String, String> headers) {

    /**
     * A rate limit.
     *
     * @param limit  requests in a window
     * @param window how long it is
     */
    record Rate(int limit, Duration window) {
    }

    public Problem {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }

    static Problem of(String code, String message) {
        return new Problem(code, message, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    static Problem of(String code) {
        return of(code, "");
    }

    static Problem invalid(List<Violation> violations) {
        return new Problem("INVALID_INPUT", "", violations, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    Problem with(Map<String, String> moreHeaders) {
        return new Problem(code, message, violations, retryAfter, rate, refusal, moreHeaders);
    }

    /** Ends the handling of a request. */
    ProblemException exception() {
        return new ProblemException(this);
    }

    /** Carries a problem to where it is answered. */
    static final class ProblemException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        ProblemException(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
