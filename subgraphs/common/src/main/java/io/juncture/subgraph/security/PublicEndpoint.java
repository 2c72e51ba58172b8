package io.juncture.subgraph.security;

import org.springframework.http.HttpMethod;

/**
 * An HTTP endpoint beside {@code /graphql} that needs no token. A subgraph declares one bean for each.
 *
 * @param method the method
 * @param pattern a path pattern, for example {@code /.well-known/jwks.json}
 */
public record PublicEndpoint(HttpMethod method, String pattern) {}
