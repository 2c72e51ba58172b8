package io.juncture.federation.executor;

import io.juncture.federation.supergraph.access.Authorization;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What travels with one client request down to the {@link SubgraphClient}. The engine reads only the labels and the rights.
 *
 * @param headers      headers to send to every subgraph, already chosen by the caller; names in lower case
 * @param attributes   values for clients that run in the same process, for example the caller's identity
 * @param activeLabels labels of progressive overrides that are active for this request; see {@link OverridePolicy}
 * @param authorization what the caller may see, where the supergraph asks for {@code @authenticated}, {@code @requiresScopes}
 *                     or {@code @policy}
 */
public record RequestContext(Map<String, List<String>> headers, Map<String, Object> attributes,
        Set<String> activeLabels, Authorization authorization) {

    public static final RequestContext EMPTY = new RequestContext(Map.of(), Map.of());

    public RequestContext {
        headers = Map.copyOf(headers);
        attributes = Map.copyOf(attributes);
        activeLabels = Set.copyOf(activeLabels);
    }

    /** Of an anonymous caller. */
    public RequestContext(Map<String, List<String>> headers, Map<String, Object> attributes) {
        this(headers, attributes, Set.of(), Authorization.ANONYMOUS);
    }
}
