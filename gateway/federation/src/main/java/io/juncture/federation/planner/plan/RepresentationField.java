package io.juncture.federation.planner.plan;

import java.util.List;
import java.util.Map;

/**
 * A field of a representation.
 *
 * @param name   its name in the representation
 * @param key    whether it belongs to the key, and without it the object cannot be asked for; a requirement can be null
 * @param slot   where its value is in the merged object
 * @param typed  whether objects below carry their {@code __typename}
 * @param byType the fields of objects below, by their type; empty for leaf fields
 */
public record RepresentationField(String name, boolean key, int slot, boolean typed,
        Map<String, List<RepresentationField>> byType) {
}
