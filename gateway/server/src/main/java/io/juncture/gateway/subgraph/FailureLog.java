package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.gateway.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators what was wrong with one subgraph's answers, never what was in them. */
record FailureLog(String subgraph) {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    /** Suspended calls are told of once, when the breaker opens. */
    void call(SubgraphRequest request, Throwable failure) {
        if (!CallFailure.isSuspension(failure)) {
            LOG.warn("Call to subgraph {} failed for request {}: {}", subgraph, id(request), failure.getMessage());
        }
    }

    void event(SubgraphRequest request, int bytes) {
        LOG.warn("Subgraph {} sent an event of {} bytes that is no GraphQL response for request {}", subgraph, bytes, id(request));
    }

    private static Object id(SubgraphRequest request) {
        return request.context().attributes().getOrDefault(RequestId.ATTRIBUTE, "unknown");
    }
}
