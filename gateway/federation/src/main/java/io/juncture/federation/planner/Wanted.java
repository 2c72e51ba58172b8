package io.juncture.federation.planner;

import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of the objects at one position, by their type. Compared by identity: equal selections of one
 * operation are one value.
 */
final class Wanted {

    private static final int WHOLE = 10_000;

    private final Scope scope;
    private final List<SelectionSet> selections;
    private final boolean ofClient;
    private final Map<String, List<WantedField>> byType;

    private Wanted(Scope scope, List<SelectionSet> selections, boolean ofClient,
            Map<String, List<WantedField>> byType) {
        this.scope = scope;
        this.selections = selections;
        this.ofClient = ofClient;
        this.byType = byType;
    }

    static Wanted of(Scope scope, List<SelectionSet> selections, boolean ofClient) {
        return new Wanted(scope, selections, ofClient, new HashMap<>());
    }

    /** Exactly these fields, for exactly these types. */
    static Wanted exactly(Scope scope, Map<String, List<WantedField>> fields, boolean ofClient) {
        return new Wanted(scope, List.of(), ofClient, new HashMap<>(fields));
    }

    /** The fields by type, where exactly these are wanted; empty where selections say what is wanted. */
    Map<String, List<WantedField>> explicit() {
        return selections.isEmpty() ? Map.copyOf(byType) : Map.of();
    }

    /** How much is wanted: smaller after a part of it was found. */
    static int weight(Map<String, List<WantedField>> fields) {
        int weight = 0;
        for (List<WantedField> ofType : fields.values()) {
            for (WantedField field : ofType) {
                weight += field.child().map(Wanted::weight).orElse(1);
            }
        }
        return weight;
    }

    private int weight() {
        return selections.isEmpty() ? weight(byType) : WHOLE;
    }

    /** The fields wanted of objects of a type, merged, in the order of the response. */
    List<WantedField> fieldsFor(String type) {
        List<WantedField> known = byType.get(type);
        if (known == null) {
            known = selections.isEmpty() ? List.of() : scope.collect(type, selections, ofClient);
            byType.put(type, known);
        }
        return known;
    }
}
