package io.juncture.federation.supergraph;

/**
 * An argument that a subgraph's field takes from a context. Clients do not see it.
 *
 * @param name   its name
 * @param demand its value
 */
public record ContextArgument(String name, ContextDemand demand) {
}
