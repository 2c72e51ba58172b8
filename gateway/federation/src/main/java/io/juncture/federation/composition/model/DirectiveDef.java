package io.juncture.federation.composition.model;

import io.juncture.federation.composition.finding.SourcePlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A directive's definition.
 *
 * @param locations sorted by name
 */
public record DirectiveDef(String name, String description, Map<String, InputDef> arguments, boolean repeatable,
                           Set<String> locations, SourcePlace place) {

    private static final Set<String> EXECUTABLE = Set.of("QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION");

    public DirectiveDef {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        locations = Collections.unmodifiableSet(new TreeSet<>(locations));
    }

    public DirectiveDef named(String other) {
        return new DirectiveDef(other, description, arguments, repeatable, locations, place);
    }

    /** The locations where an operation, not a schema, may apply it. */
    public List<String> executableLocations() {
        return locations.stream().filter(EXECUTABLE::contains).toList();
    }
}
