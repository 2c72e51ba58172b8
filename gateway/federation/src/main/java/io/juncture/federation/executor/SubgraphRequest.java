package io.juncture.federation.executor;

import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.supergraph.Subgraph;

/**
 * One GraphQL request to one subgraph.
 *
 * @param subgraph the subgraph to ask
 * @param kind     whether the operation may be repeated ({@link OperationKind#QUERY}) or not
 * @param body     the complete JSON request body, UTF-8: {@code {"query": ..., "variables": ...}}
 * @param context  what the client request brought along
 */
public record SubgraphRequest(Subgraph subgraph, OperationKind kind, byte[] body, RequestContext context) {
}
