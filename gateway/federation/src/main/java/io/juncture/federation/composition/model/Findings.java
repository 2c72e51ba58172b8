package io.juncture.federation.composition.model;

import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.CompositionHint;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.finding.SourcePlace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Collects what the stages of one composition find. Not safe for several threads. */
public final class Findings {

    private final SequencedSet<CompositionError> errors = new LinkedHashSet<>();
    private final SequencedSet<CompositionHint> hints = new LinkedHashSet<>();

    /** An error inside one subgraph; the message is prefixed with the place. */
    public void inSubgraph(ErrorCode code, SourcePlace place, String message) {
        errors.add(new CompositionError(code, "[" + place + "] " + message, List.of(place)));
    }

    /** An error between subgraphs. */
    public void error(ErrorCode code, List<SourcePlace> places, String message) {
        errors.add(new CompositionError(code, message, places));
    }

    public void hint(HintCode code, List<SourcePlace> places, String message) {
        hints.add(new CompositionHint(code, message, places));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<CompositionError> errors() {
        return new ArrayList<>(errors);
    }

    public List<CompositionHint> hints() {
        return new ArrayList<>(hints);
    }
}
