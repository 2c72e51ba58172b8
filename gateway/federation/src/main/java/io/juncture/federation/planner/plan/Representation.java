package io.juncture.federation.planner.plan;

import java.util.List;
import java.util.Set;

/**
 * How an object is named to a subgraph.
 *
 * @param types    the object types it is for; empty for all
 * @param typename the representation's {@code __typename}
 * @param fields   its other fields
 */
public record Representation(Set<String> types, String typename, List<RepresentationField> fields) {

    public boolean isFor(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
