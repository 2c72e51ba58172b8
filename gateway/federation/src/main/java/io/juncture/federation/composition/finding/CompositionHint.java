package io.juncture.federation.composition.finding;

import java.util.List;

/**
 * Something that composes, but that its authors may want to know.
 *
 * @param code    what kind of observation it is
 * @param message one sentence that names the elements and subgraphs concerned
 * @param places  where it was found; may be empty
 */
public record CompositionHint(HintCode code, String message, List<SourcePlace> places) {

    public CompositionHint {
        places = List.copyOf(places);
    }
}
