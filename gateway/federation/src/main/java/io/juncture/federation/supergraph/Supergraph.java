package io.juncture.federation.supergraph;

import graphql.schema.GraphQLSchema;
import java.util.List;

/** Who can resolve what: an immutable model of a supergraph document (join specification 0.1 to 0.5). */
public final class Supergraph {

    private final String sdl;
    private final GraphQLSchema apiSchema;
    private final List<Subgraph> subgraphs;

    private Supergraph(String sdl, GraphQLSchema apiSchema, List<Subgraph> subgraphs) {
        this.sdl = sdl;
        this.apiSchema = apiSchema;
        this.subgraphs = List.copyOf(subgraphs);
    }

    /**
     * Reads a supergraph document.
     *
     * @throws SupergraphException when it is not GraphQL, or no supergraph this engine can execute
     */
    public static Supergraph parse(String sdl) {
        throw new SupergraphException("Not readable yet");
    }

    /** What clients see: no join directives, nothing inaccessible. */
    public GraphQLSchema apiSchema() {
        return apiSchema;
    }

    /** In the order of {@code enum join__Graph}. */
    public List<Subgraph> subgraphs() {
        return subgraphs;
    }

    /** The document this was read from. */
    public String sdl() {
        return sdl;
    }
}
