package io.juncture.gateway.rest.web;

import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.rest.request.InvalidRequest;
import io.juncture.gateway.rest.response.Absent;
import io.juncture.gateway.rest.web.Problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever ended the handling of a request, as a problem. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {
    }

    static Problem of(Throwable failure, Exchange exchange) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case InvalidRequest invalid -> Problem.invalid(invalid.violations());
            case Absent absent -> Problem.of("NOT_FOUND", absent.getMessage());
            case GatewayException gateway -> Problem.of(gateway.error().code(), gateway.error().message())
                    .with(gateway.error().headers());
            default -> {
                LOG.error("Request {} failed", exchange.requestId(), failure);
                yield Problem.of("INTERNAL_ERROR");
            }
        };
    }
}
