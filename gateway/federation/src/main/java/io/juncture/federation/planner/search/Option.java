package io.juncture.federation.planner.search;

import io.juncture.federation.supergraph.SubgraphField;
import java.util.Optional;

/**
 * One way to have a field.
 *
 * @param candidate  who is asked
 * @param near       whether no further request is needed for the field itself
 * @param definition the field there
 * @param visit      the visit that takes it along; empty when it needs one of its own
 * @param wave       when it is asked for
 * @param below      where the objects below come from; empty for leaf fields
 * @param outcome    what is had below
 * @param shared     whether the visit brings the field already, be it with other fields below
 */
record Option(int candidate, boolean near, SubgraphField definition, Optional<Visit> visit, int wave,
        Optional<Source> below, Outcome outcome, boolean shared) {

    /** The wave in which it and everything below is there. */
    int done() {
        return wave + outcome.cost().waves();
    }

    /** How many fields do not come from the source. */
    int far() {
        return near ? outcome.cost().far() : 1 + outcome.cost().fields();
    }

    private int fetches() {
        return (visit.isPresent() ? 0 : 1) + outcome.cost().fetches();
    }

    /** Whether the source gives it although it is another's: what {@code @provides} is for. */
    private boolean isPromised() {
        return definition.external();
    }

    /**
     * Negative when this is the better one: it leaves less missing, adds fewer waves, is promised, adds fewer requests,
     * brings nothing twice, is done earlier, stays nearer to the source.
     *
     * @param waves how many there are anyway
     */
    int compare(Option other, int waves) {
        int byMissing = Integer.compare(outcome.missing(), other.outcome.missing());
        int byWaves = Integer.compare(Math.max(0, done() - waves), Math.max(0, other.done() - waves));
        int byPromise = Boolean.compare(other.isPromised(), isPromised());
        int byFetches = Integer.compare(fetches(), other.fetches());
        return byMissing != 0 ? byMissing : byWaves != 0 ? byWaves : byPromise != 0 ? byPromise
                : byFetches != 0 ? byFetches : shared != other.shared ? Boolean.compare(other.shared, shared)
                : done() != other.done() ? Integer.compare(done(), other.done())
                : Integer.compare(far(), other.far());
    }
}
