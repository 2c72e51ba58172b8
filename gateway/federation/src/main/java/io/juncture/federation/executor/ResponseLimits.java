package io.juncture.federation.executor;

/**
 * How large responses may be, in bytes.
 *
 * @param perSubgraph one response of a subgraph
 * @param together    all responses of subgraphs to one request
 * @param answer      the answer to one request; not that of a request with deferred parts, which comes piece by piece
 */
public record ResponseLimits(int perSubgraph, long together, int answer) {
}
