package io.juncture.gateway.supergraph;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.SupergraphException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes supergraphs of documents; throws an {@link UnusableSupergraphException} where that fails. */
final class Supergraphs {

    private static final Logger LOG = LoggerFactory.getLogger(Supergraphs.class);

    private Supergraphs() {
    }

    /** @param origin where the document is from, for errors */
    static Supergraph parse(String sdl, String origin) {
        try {
            return Supergraph.parse(sdl);
        } catch (SupergraphException invalid) {
            throw new UnusableSupergraphException(
                    "The supergraph (" + origin + ") cannot be served: " + invalid.code() + ": " + invalid.getMessage(),
                    "Correct it, or compose it again from its subgraphs.");
        }
    }

    /** @param origin where the list is from, for errors */
    static Supergraph compose(List<SubgraphSdl> subgraphs, String origin) {
        return switch (Composition.compose(subgraphs)) {
            case CompositionResult.Composed(var sdl, var hints) -> {
                hints.forEach(hint -> LOG.info("Composition hint {}: {}", hint.code(), hint.message()));
                yield parse(sdl, "composed from " + origin);
            }
            case CompositionResult.Failed(var errors) -> throw new UnusableSupergraphException(
                    "The subgraphs do not compose:" + errors.stream().map(Supergraphs::line)
                            .collect(Collectors.joining()),
                    "Correct the schemas (" + origin + ").");
        };
    }

    private static String line(CompositionError error) {
        return "%n  %s: %s %s".formatted(error.code(), error.message(),
                error.places().isEmpty() ? "" : error.places());
    }
}
