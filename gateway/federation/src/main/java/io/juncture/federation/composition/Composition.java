package io.juncture.federation.composition;

import java.util.List;

/** Composes subgraph schemas, Federation 1 and 2, to one supergraph. */
public final class Composition {

    private Composition() {
    }

    /**
     * @param subgraphs at least one, each with a name of its own; their order does not matter
     */
    public static CompositionResult compose(List<SubgraphSdl> subgraphs) {
        return new CompositionResult.Failed(List.of(
                new CompositionError(ErrorCode.NO_QUERIES, "Composition is being built.", List.of())));
    }
}
