package io.juncture.federation.planner.plan;

import java.util.List;
import java.util.Map;

/**
 * Where the objects at a position get the value of a context.
 *
 * @param nearestFirst the positions above where objects set it; whichever does first counts
 */
public record ContextSource(List<Ancestor> nearestFirst) {

    /**
     * A position above.
     *
     * @param depth  how many steps of the path lead there from the root
     * @param byType what is taken of its objects, by their type; those of other types do not set the context
     */
    public record Ancestor(int depth, Map<String, ContextValue> byType) {
    }
}
