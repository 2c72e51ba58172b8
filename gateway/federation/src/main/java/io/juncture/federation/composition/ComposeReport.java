package io.juncture.federation.composition;

import io.juncture.federation.composition.changes.Change;
import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.CompositionHint;
import java.util.List;
import java.util.Optional;

/**
 * What {@link Compose} has to say in the end.
 *
 * @param errors     empty where the subgraphs compose
 * @param changes    empty where nothing was compared
 * @param problem    what else went wrong, such as a stale file
 * @param supergraph the SDL, where it was to be shown
 */
record ComposeReport(List<CompositionError> errors, List<CompositionHint> hints, Optional<List<Change>> changes,
                     Optional<String> problem, Optional<String> supergraph) {

    ComposeReport {
        errors = List.copyOf(errors);
        hints = List.copyOf(hints);
    }

    static ComposeReport failed(List<CompositionError> errors) {
        return new ComposeReport(errors, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
