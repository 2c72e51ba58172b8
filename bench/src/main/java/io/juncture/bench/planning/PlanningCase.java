package io.juncture.bench.planning;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An operation on a supergraph.
 *
 * @param name       what is hard about it
 * @param size       how large it is, in the unit that the name says
 * @param supergraph the supergraph document
 * @param operation  the operation
 */
record PlanningCase(String name, int size, String supergraph, String operation) {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5",
              import: ["@key", "@external", "@requires", "@provides", "@shareable"])
            """;

    /** @param subgraphs the subgraphs' types, by name */
    static PlanningCase of(String name, int size, Map<String, String> subgraphs, String operation) {
        return new PlanningCase(name, size, compose(subgraphs), operation);
    }

    static String compose(Map<String, String> subgraphs) {
        List<SubgraphSdl> all = subgraphs.entrySet().stream().map(entry ->
            new SubgraphSdl(entry.getKey(), "http://" + entry.getKey(), LINK + entry.getValue())).toList();
        return switch (Composition.compose(all)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new IllegalStateException(failed.errors().toString());
        };
    }

    /** Text for each number below a limit, joined by blanks. */
    static String each(int limit, java.util.function.IntFunction<String> text) {
        return String.join(" ", IntStream.range(0, limit).mapToObj(text).toList());
    }
}
