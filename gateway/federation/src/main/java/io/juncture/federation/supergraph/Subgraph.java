package io.juncture.federation.supergraph;

/**
 * A subgraph as the supergraph names it.
 *
 * @param graph the value of {@code enum join__Graph} that stands for it, for example {@code ACCOUNTS}
 * @param name  the name it was composed under, for example {@code accounts}
 * @param url   where it is reached; may be empty when the supergraph leaves routing to the gateway
 */
public record Subgraph(String graph, String name, String url) {
}
