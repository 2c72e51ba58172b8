package io.juncture.federation.planner.search;

import graphql.language.SelectionSet;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.TypeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which subgraphs complete a position. Results depend only on what is wanted, the type and the source, and
 * are remembered, so the work grows with the operation times the subgraphs, never with combinations of choices.
 */
public final class Assigner {

    private final Scope scope;
    private final Map<OutcomeKey, Outcome> outcomes = new HashMap<>();

    public Assigner(Scope scope) {
        this.scope = scope;
    }

    private record OutcomeKey(Object wanted, String type, int graph, List<SelectionSet> provided, BitSet others,
            Optional<Set<String>> agreed, Set<String> contexts) {
    }

    public Scope scope() {
        return scope;
    }

    /** How the objects that a source delivers are completed. */
    public Outcome outcome(Wanted wanted, Source source) {
        OutcomeKey key = new OutcomeKey(wanted.shape(), source.type().name(), source.graph(), source.provided(),
                source.others(), source.agreed(), source.contexts());
        Outcome known = outcomes.get(key);
        if (known == null) {
            outcomes.put(key, Outcome.CIRCULAR);
            known = source.type().interfaceObject() ? interfaceObjects(wanted, source)
                    : combine(wanted, source, source.type().possibleTypes().isEmpty()
                            ? Set.of(source.type().name()) : source.type().possibleTypes(), false);
            outcomes.put(key, known);
        }
        return known;
    }

    /** The visits that answer a root type; every subgraph is at hand. */
    public Assignment root(Wanted wanted, String rootType) {
        return new Completion(this, wanted, rootType).complete();
    }

    private Outcome interfaceObjects(Wanted wanted, Source source) {
        String name = source.type().name();
        Set<String> possible = scope.type(name).possibleTypes();
        if (!wanted.dependsOnType(name)) {
            Outcome untyped = combine(wanted, source, Set.of(name), false);
            if (untyped.complete()) {
                return untyped;
            }
        }
        return combine(wanted, source, possible, true);
    }

    private Outcome combine(Wanted wanted, Source source, Set<String> types, boolean findType) {
        Map<String, Assignment> byType = new LinkedHashMap<>();
        Map<String, List<WantedField>> unresolved = new LinkedHashMap<>();
        Cost cost = Cost.NONE;
        for (String type : types) {
            scope.budget().spend();
            Assignment assignment = new Completion(this, wanted, type, source, findType).complete();
            byType.put(type, assignment);
            cost = cost.or(assignment.cost());
            if (!assignment.unresolved().isEmpty()) {
                unresolved.put(type, assignment.unresolved());
            }
        }
        if (source.type().kind() == TypeKind.INTERFACE && !unresolved.isEmpty()) {
            wholeOrNothing(wanted, types, unresolved);
        }
        return new Outcome(byType, unresolved, cost);
    }

    /** A field that is wanted of every implementation comes from one source for all of them, or not from it at all. */
    private static void wholeOrNothing(Wanted wanted, Set<String> types, Map<String, List<WantedField>> unresolved) {
        Set<String> missing = new HashSet<>();
        unresolved.values().forEach(fields -> fields.stream().filter(f -> f.child().isEmpty())
                .map(Assigner::identity).forEach(missing::add));
        missing.removeIf(field -> !types.stream().allMatch(
                type -> wanted.fieldsFor(type).stream().anyMatch(f -> identity(f).equals(field))));
        for (String type : missing.isEmpty() ? Set.<String>of() : types) {
            List<WantedField> all = new ArrayList<>(unresolved.getOrDefault(type, List.of()));
            wanted.fieldsFor(type).stream().filter(f -> missing.contains(identity(f)) && !all.contains(f))
                    .forEach(all::add);
            unresolved.put(type, List.copyOf(all));
        }
    }

    private static String identity(WantedField field) {
        return field.responseKey().orElse("") + ":" + field.signature();
    }
}
