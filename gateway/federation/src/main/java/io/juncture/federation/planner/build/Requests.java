package io.juncture.federation.planner.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of one plan. A request belongs to a subgraph and a wave, so what is asked of one subgraph in one wave, at whatever
 * positions, becomes one request.
 */
public final class Requests {

    /**
     * What one request is for.
     *
     * @param reentry the position whose root fields it asks for, alone: there is no telling responses for several apart;
     *                empty at the operation's root and for entities
     */
    private record Place(int graph, int wave, int group, String reentry) {
    }

    private final List<FetchBuilder> all = new ArrayList<>();
    private final Map<Place, FetchBuilder> byPlace = new HashMap<>();

    Requests() {
    }

    /** By number. */
    public List<FetchBuilder> all() {
        return all;
    }

    /** Those that the initial response needs. */
    public BitSet initial() {
        BitSet initial = new BitSet();
        all.stream().filter(fetch -> fetch.group() == Deferrals.INITIAL).forEach(fetch -> initial.set(fetch.id()));
        return initial;
    }

    /** Those that the initial response needs, of the waves before one. */
    BitSet initialBefore(int wave) {
        BitSet before = new BitSet();
        initial().stream().filter(id -> all.get(id).wave() < wave).forEach(before::set);
        return before;
    }

    /** How many waves the initial response takes. */
    public int waves() {
        return lastWave(initial()) + 1;
    }

    /** The last wave of some requests; -1 for none. */
    int lastWave(BitSet ids) {
        return ids.stream().map(id -> all.get(id).wave()).max().orElse(-1);
    }

    /** The request to a subgraph in a wave for a position, which will wait for others. */
    FetchBuilder fetch(int graph, int wave, Position position, BitSet after) {
        return at(new Place(graph, wave, position.group(), ""), after);
    }

    /** The request for root fields of the objects at a position below the root. */
    FetchBuilder reentry(int graph, int wave, Position position, BitSet after) {
        return at(new Place(graph, wave, position.group(), position.id()), after);
    }

    private FetchBuilder at(Place place, BitSet after) {
        FetchBuilder fetch = byPlace.computeIfAbsent(place, _ -> {
            FetchBuilder made = new FetchBuilder(all.size(), place.graph(), place.wave(), place.group());
            all.add(made);
            return made;
        });
        fetch.after().or(after);
        return fetch;
    }
}
