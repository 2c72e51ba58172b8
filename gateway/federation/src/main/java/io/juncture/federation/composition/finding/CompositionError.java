package io.juncture.federation.composition.finding;

import java.util.List;

/**
 * A reason why the subgraphs have no supergraph.
 *
 * @param code    what kind of mistake it is
 * @param message one sentence, or several lines where a path is shown, that names the elements and subgraphs concerned
 * @param places  where it was found, in the order the message speaks of them; may be empty
 */
public record CompositionError(ErrorCode code, String message, List<SourcePlace> places) {

    public CompositionError {
        places = List.copyOf(places);
    }
}
