package io.juncture.federation.planner;

import java.util.List;

/**
 * The objects at one position, asked of a subgraph through {@code _entities}.
 *
 * @param key             the response key: {@code _entities} or an alias of it
 * @param variable        the variable that carries the representations
 * @param path            where the objects are
 * @param representations how they are named, by their type
 * @param layout          what the position looks like
 * @param selection       the selection set, as text
 */
public record EntityBatch(String key, String variable, List<PathStep> path, List<Representation> representations,
        Layout layout, String selection) {
}
