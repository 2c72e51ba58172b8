package io.juncture.gateway.subgraph;

import io.juncture.gateway.request.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Chooses those headers of a client's request that one subgraph gets. */
final class ForwardedHeaders {

    private static final String ALL = "*";

    /** They tell requests apart, but no subgraph answers differently for them. */
    private static final Set<String> FOR_TRACING = Set.of(RequestId.HEADER, "traceparent", "tracestate");

    private final boolean all;
    private final Set<String> allowed;

    /** @param allowed names in any case; {@code *} for all */
    ForwardedHeaders(List<String> allowed) {
        this.all = allowed.contains(ALL);
        this.allowed = allowed.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    void forEach(Map<String, List<String>> headers, BiConsumer<String, List<String>> action) {
        headers.forEach((name, values) -> {
            if (all || allowed.contains(name) || name.equals(RequestId.HEADER)) {
                action.accept(name, values);
            }
        });
    }

    /** Those that the subgraph's answer may depend on. */
    Map<String, List<String>> significant(Map<String, List<String>> headers) {
        var significant = new HashMap<String, List<String>>();
        forEach(headers, (name, values) -> {
            if (!FOR_TRACING.contains(name)) {
                significant.put(name, values);
            }
        });
        return significant;
    }
}
