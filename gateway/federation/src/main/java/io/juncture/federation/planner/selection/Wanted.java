package io.juncture.federation.planner.selection;

import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of the objects at one position, by their type. Compared by identity; what is decided about one holds
 * for all of its shape.
 */
public final class Wanted {

    private static final int WHOLE = 10_000;

    private final Scope scope;
    private final List<SelectionSet> selections;
    private final List<FieldCollector.Portion> deferred;
    private final boolean ofClient;
    private final Object shape;
    private final int weight;
    private final Map<String, FieldCollector.Collected> byType = new HashMap<>();

    private Wanted(Scope scope, List<SelectionSet> selections, List<FieldCollector.Portion> deferred,
            boolean ofClient, Object shape, int weight) {
        this.scope = scope;
        this.selections = selections;
        this.deferred = deferred;
        this.ofClient = ofClient;
        this.shape = shape;
        this.weight = weight;
    }

    /** @param deferred what deferred fragments that begin further up want */
    public static Wanted of(Scope scope, List<SelectionSet> selections, List<FieldCollector.Portion> deferred,
            boolean ofClient) {
        return new Wanted(scope, selections, deferred, ofClient, scope.shape(selections, ofClient), WHOLE);
    }

    /** Exactly these fields, for exactly these types. */
    public static Wanted exactly(Scope scope, Map<String, List<WantedField>> fields, boolean ofClient) {
        Wanted wanted = new Wanted(scope, List.of(), List.of(), ofClient, new Object(), weight(fields));
        fields.forEach((type, ofType) -> wanted.byType.put(type, FieldCollector.Collected.of(ofType)));
        return wanted;
    }

    /** Equal for what selects the same. */
    public Object shape() {
        return shape;
    }

    /** The fields by type, where exactly these are wanted; empty where selections say what is wanted. */
    public Map<String, List<WantedField>> explicit() {
        Map<String, List<WantedField>> explicit = new LinkedHashMap<>();
        if (selections.isEmpty()) {
            byType.forEach((type, collected) -> explicit.put(type, collected.now()));
        }
        return explicit;
    }

    /** How much is wanted: smaller after a part of it was found. */
    public static int weight(Map<String, List<WantedField>> fields) {
        int weight = 0;
        for (List<WantedField> ofType : fields.values()) {
            for (WantedField field : ofType) {
                weight += field.child().map(child -> child.weight).orElse(1);
            }
        }
        return weight;
    }

    /** The fields wanted at once of objects of a type, merged, in the order of the response; without those denied to the caller. */
    public List<WantedField> fieldsFor(String type) {
        return collected(type).now();
    }

    /** The same with those that are denied to the caller. */
    public List<WantedField> shownFor(String type) {
        return collected(type).shown();
    }

    /** Whether the type that objects of an abstract type have must be known. */
    public boolean dependsOnType(String type) {
        List<WantedField> ofAll = shownFor(type);
        return ofAll.stream().anyMatch(WantedField::isTypename)
                || scope.type(type).possibleTypes().stream().anyMatch(possible -> !shownFor(possible).equals(ofAll));
    }

    /** All that is wanted of objects of a type, what is deferred included. */
    public FieldCollector.Collected collected(String type) {
        FieldCollector.Collected known = byType.get(type);
        if (known == null) {
            known = selections.isEmpty() ? FieldCollector.Collected.of(List.of())
                    : FieldCollector.collect(scope, type, selections, deferred, ofClient);
            byType.put(type, known);
        }
        return known;
    }
}
