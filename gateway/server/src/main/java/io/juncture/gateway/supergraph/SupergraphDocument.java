package io.juncture.gateway.supergraph;

import io.juncture.federation.supergraph.Supergraph;

/** Makes a supergraph of a document that somebody sent: a supergraph, or a list of subgraphs in JSON, their schemas in it. */
public final class SupergraphDocument {

    private static final String ORIGIN = "sent by an operator";

    private SupergraphDocument() {
    }

    /** @throws UnusableSupergraphException when it is neither, or cannot be served */
    public static Supergraph read(String document) {
        var text = document.strip();
        if (text.isEmpty()) {
            throw new UnusableSupergraphException("There is no document.", "Send a supergraph or a list of subgraphs.");
        }
        return text.startsWith("{") || text.startsWith("[")
                ? Supergraphs.compose(new SubgraphListReader(ORIGIN, SupergraphDocument::refuse).read(text), ORIGIN)
                : Supergraphs.parse(text, ORIGIN);
    }

    /** Files of the gateway's host are none of the sender's business. */
    private static String refuse(String file) {
        throw new UnusableSupergraphException("The list of subgraphs names the file '" + file + "', but must hold schemas.",
                "Send the schemas themselves.");
    }
}
