package io.juncture.federation.planner.plan;

import java.util.Map;

/**
 * What is taken of an object that sets a context.
 *
 * @param slot  the field; {@link #NOTHING} where nothing is taken, which means null
 * @param below what is taken of objects in that field, by their type; empty for leaf fields
 */
public record ContextValue(int slot, Map<String, ContextValue> below) {

    /** No slot at all. */
    public static final int NOTHING = -1;
}
