package io.juncture.federation.planner.plan;

import java.util.BitSet;
import java.util.Optional;

/**
 * A fragment with {@code @defer} at the position where it begins. Compared by identity.
 *
 * @param label      the client's name for it
 * @param after      the ids of the requests whose answers it needs
 * @param projection how it is written: all of its fields, those that were delivered before included
 */
public record DeferredPart(Optional<String> label, BitSet after, Projection projection) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
