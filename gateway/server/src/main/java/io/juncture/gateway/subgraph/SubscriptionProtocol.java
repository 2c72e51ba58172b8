package io.juncture.gateway.subgraph;

/** How a subgraph sends the events of a subscription. */
public enum SubscriptionProtocol {

    /** Server-sent events in the response to a POST, as Spring for GraphQL and graphql-sse do. */
    SSE,

    /** A WebSocket at the subgraph's URL. */
    GRAPHQL_TRANSPORT_WS
}
