package io.juncture.federation.executor;

import java.util.List;
import java.util.Map;

/**
 * What travels with one client request down to the {@link SubgraphClient}. The engine reads none of it.
 *
 * @param headers    headers to send to every subgraph, already chosen by the caller; names in lower case
 * @param attributes values for clients that run in the same process, for example the caller's identity
 */
public record RequestContext(Map<String, List<String>> headers, Map<String, Object> attributes) {

    public static final RequestContext EMPTY = new RequestContext(Map.of(), Map.of());

    public RequestContext {
        headers = Map.copyOf(headers);
        attributes = Map.copyOf(attributes);
    }
}
