package io.juncture.federation.executor;

import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Decides for each request which labels of progressive {@code @override(from:, label:)} are active. An active label
 * sends the request to the overriding subgraph.
 */
@FunctionalInterface
public interface OverridePolicy {

    boolean isActive(String label, RequestContext context);

    /**
     * {@code percent(n)} is active for n of 100 requests; other labels where they are named, here or in the request's
     * context.
     *
     * @param always labels that are active for every request
     * @param chance numbers from 0 (inclusive) to 1 (exclusive)
     */
    static OverridePolicy of(Set<String> always, DoubleSupplier chance) {
        Set<String> named = Set.copyOf(always);
        return (label, context) -> {
            if (named.contains(label) || context.activeLabels().contains(label)) {
                return true;
            }
            boolean byChance = label.startsWith("percent(") && label.endsWith(")");
            return byChance && chance.getAsDouble() * 100
                    < Double.parseDouble(label.substring("percent(".length(), label.length() - 1));
        };
    }
}
