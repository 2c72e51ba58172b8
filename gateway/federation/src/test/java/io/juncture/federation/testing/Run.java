package io.juncture.federation.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the data subgraphs of one run remember. */
public final class Run {

    private final List<String> journal = new ArrayList<>();
    private final Set<String> resolved = new HashSet<>();

    /** Appends an entry; returns all entries so far. */
    synchronized String journal(String entry) {
        journal.add(entry);
        return String.join(", ", journal);
    }

    /** False when the subgraph resolved this representation before. */
    synchronized boolean firstTime(String subgraph, Map<String, Object> representation) {
        return resolved.add(subgraph + new TreeMap<>(representation));
    }
}
