package io.juncture.federation.composition;

import io.juncture.federation.composition.merge.Graphs;
import io.juncture.federation.composition.merge.SchemaMerger;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.print.SupergraphPrinter;
import io.juncture.federation.composition.subgraph.Federation1Upgrade;
import io.juncture.federation.composition.subgraph.SchemaReader;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.List;
import java.util.Optional;

/** Composes subgraph schemas, Federation 1 and 2, to one supergraph. */
public final class Composition {

    private Composition() {
    }

    /**
     * Errors of one stage are reported together; a later stage runs only where the earlier ones found none.
     *
     * @param subgraphs at least one, each with a name of its own; their order does not matter
     */
    public static CompositionResult compose(List<SubgraphSdl> subgraphs) {
        var findings = new Findings();
        List<SubgraphSchema> read = subgraphs.stream().map(subgraph -> SchemaReader.read(subgraph, findings))
                .flatMap(Optional::stream).toList();
        if (findings.hasErrors()) {
            return new CompositionResult.Failed(findings.errors());
        }
        List<SubgraphSchema> upgraded = Federation1Upgrade.upgrade(read, findings);
        if (findings.hasErrors()) {
            return new CompositionResult.Failed(findings.errors());
        }
        var merged = SchemaMerger.merge(Graphs.members(upgraded), findings);
        if (findings.hasErrors()) {
            return new CompositionResult.Failed(findings.errors());
        }
        return new CompositionResult.Composed(SupergraphPrinter.print(merged), findings.hints());
    }
}
