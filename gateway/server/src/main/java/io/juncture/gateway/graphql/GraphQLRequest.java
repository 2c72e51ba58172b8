package io.juncture.gateway.graphql;

import io.juncture.federation.executor.RequestContext;
import org.springframework.http.HttpMethod;

/** One GraphQL request as it came by HTTP. */
record GraphQLRequest(HttpMethod method, GraphQLParams params, Accepted accepted, RequestContext context) {
}
