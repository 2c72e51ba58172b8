package io.juncture.federation.supergraph;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The labels of a supergraph's progressive overrides, and which operations they can matter to. */
public final class OverrideLabels {

    private final Map<String, Set<String>> fieldsByLabel = new HashMap<>();
    private final Map<String, Set<String>> required = new HashMap<>();
    private final Set<String> inKeys = new HashSet<>();

    OverrideLabels(Collection<SupergraphType> types) {
        types.stream().flatMap(type -> type.inSubgraphs().values().stream()).forEach(type -> {
            type.keys().forEach(key -> collect(key.selection(), inKeys));
            type.fields().values().forEach(field -> {
                field.requires().ifPresent(
                        set -> collect(set, required.computeIfAbsent(field.name(), _ -> new HashSet<>())));
                field.demands().forEach(demand ->
                        collect(demand.selection(), required.computeIfAbsent(field.name(), _ -> new HashSet<>())));
                field.override().ifPresent(override -> fieldsByLabel
                        .computeIfAbsent(override.label(), _ -> new HashSet<>()).add(field.name()));
            });
        });
    }

    private static void collect(SelectionSet fieldSet, Set<String> names) {
        fieldSet.getSelections().forEach(selection -> {
            switch (selection) {
                case Field field -> {
                    names.add(field.getName());
                    if (field.getSelectionSet() != null) {
                        collect(field.getSelectionSet(), names);
                    }
                }
                case InlineFragment fragment -> collect(fragment.getSelectionSet(), names);
                default -> { }
            }
        });
    }

    /** All of them, in the order of their names. */
    public Set<String> all() {
        return new TreeSet<>(fieldsByLabel.keySet());
    }

    /**
     * The labels of fields that have one of these names, or that they require or take from a context, or that a key could need; in
     * alphabetical order. Rather too many than too few.
     */
    public Set<String> concerning(Set<String> fieldNames) {
        if (fieldsByLabel.isEmpty()) {
            return Set.of();
        }
        Set<String> needed = new HashSet<>(inKeys);
        Deque<String> open = new ArrayDeque<>(fieldNames);
        open.addAll(inKeys);
        while (!open.isEmpty()) {
            String name = open.pop();
            needed.add(name);
            required.getOrDefault(name, Set.of()).stream().filter(needed::add).forEach(open::add);
        }
        Set<String> labels = new TreeSet<>();
        fieldsByLabel.forEach((label, fields) -> {
            if (!Collections.disjoint(fields, needed)) {
                labels.add(label);
            }
        });
        return labels;
    }
}
