package io.juncture.federation.supergraph.access;

import java.util.Map;
import java.util.Set;

/**
 * What a supergraph asks of callers, by type and field. Immutable.
 *
 * @param ofTypes  by the type's name: what a fragment on it, and a field that returns it, asks for
 * @param ofFields by type and field: all that selecting it there asks for
 */
public record AccessRules(Map<String, Set<AccessRequirement>> ofTypes, Map<String, Map<String, Set<AccessRequirement>>> ofFields) {

    /** Everybody may see everything. */
    public static final AccessRules NONE = new AccessRules(Map.of(), Map.of());

    public AccessRules {
        ofTypes = Map.copyOf(ofTypes);
        ofFields = Map.copyOf(ofFields);
    }

    /** Whether nothing is asked for anywhere. */
    public boolean isEmpty() {
        return ofTypes.isEmpty() && ofFields.isEmpty();
    }

    public Set<AccessRequirement> ofType(String type) {
        return ofTypes.getOrDefault(type, Set.of());
    }

    public Set<AccessRequirement> ofField(String type, String field) {
        return ofFields.getOrDefault(type, Map.of()).getOrDefault(field, Set.of());
    }
}
