package io.juncture.federation.planner.plan;

import java.util.Set;
import java.util.TreeSet;

/**
 * One step from an object to those below.
 *
 * @param slot  the field
 * @param types the types of the object for which the step is taken; empty for all
 */
public record PathStep(Layout.Slot slot, Set<String> types) {

    @Override
    public String toString() {
        return slot.key() + (types.isEmpty() ? "" : "|" + String.join("|", new TreeSet<>(types)));
    }
}
