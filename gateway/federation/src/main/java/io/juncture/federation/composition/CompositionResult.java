package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.CompositionHint;
import java.util.List;

/** A supergraph, or the reasons why there is none. */
public sealed interface CompositionResult {

    /**
     * @param supergraphSdl the supergraph in the join specification's SDL; ends with a newline, and is the same text for the
     *                      same subgraphs in whatever order they were given
     * @param hints         observations, in a stable order
     */
    record Composed(String supergraphSdl, List<CompositionHint> hints) implements CompositionResult {
        public Composed {
            hints = List.copyOf(hints);
        }
    }

    /** @param errors at least one, in a stable order */
    record Failed(List<CompositionError> errors) implements CompositionResult {
        public Failed {
            errors = List.copyOf(errors);
        }
    }
}
