package io.juncture.federation.supergraph;

import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.Map;
import java.util.Set;

/** What a supergraph's document states on its types and on their fields. */
record StatedAccess(Map<String, Set<AccessRequirement>> onTypes, Map<String, Map<String, Set<AccessRequirement>>> onFields) {

    Set<AccessRequirement> on(String type) {
        return onTypes.getOrDefault(type, Set.of());
    }

    Set<AccessRequirement> on(String type, String field) {
        return onFields.getOrDefault(type, Map.of()).getOrDefault(field, Set.of());
    }
}
