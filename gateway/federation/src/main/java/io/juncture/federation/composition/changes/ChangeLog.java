package io.juncture.federation.composition.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects changes. Not safe for several threads. */
final class ChangeLog {

    private final List<Change> changes = new ArrayList<>();

    void add(ChangeKind kind, String coordinate, String message) {
        changes.add(new Change(kind, coordinate, message));
    }

    /** The worst first, then by coordinate. */
    List<Change> sorted() {
        return changes.stream().sorted(Comparator.comparing(Change::severity).thenComparing(Change::coordinate)
                .thenComparing(Change::kind)).toList();
    }
}
