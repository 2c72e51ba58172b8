package io.juncture.federation.supergraph;

/**
 * The label of a progressive {@code @override(from:, label:)}, at one end of it.
 *
 * @param label      the label: a name or {@code percent(n)}
 * @param whenActive whether the field is resolved here when the label is active (the overriding subgraph), or when it
 *                   is not (the overridden one)
 */
public record OverrideLabel(String label, boolean whenActive) {
}
