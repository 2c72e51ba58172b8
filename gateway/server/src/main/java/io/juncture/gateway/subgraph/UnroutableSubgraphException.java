package io.juncture.gateway.subgraph;

/** A subgraph of the supergraph cannot be reached as configured. */
public final class UnroutableSubgraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subgraph;

    UnroutableSubgraphException(String subgraph, String url) {
        super(url.isBlank() ? "Subgraph '" + subgraph + "' has no URL."
                : "Subgraph '" + subgraph + "' has the URL '" + url + "', which is not an http or https URL.");
        this.subgraph = subgraph;
    }

    /** The subgraph's name. */
    public String subgraph() {
        return subgraph;
    }
}
