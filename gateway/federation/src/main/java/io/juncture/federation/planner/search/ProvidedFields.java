package io.juncture.federation.planner.search;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.juncture.federation.planner.selection.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a {@code @provides} promises. */
final class ProvidedFields {

    private ProvidedFields() {
    }

    /** The selections below a field that is provided to objects of a type; empty when it is not provided. */
    static Optional<List<SelectionSet>> below(Scope scope, List<SelectionSet> provided, String type, String field) {
        List<SelectionSet> below = new ArrayList<>();
        boolean found = false;
        for (SelectionSet set : provided) {
            found |= search(scope, set, type, field, below);
        }
        return found ? Optional.of(List.copyOf(below)) : Optional.empty();
    }

    private static boolean search(Scope scope, SelectionSet set, String type, String name, List<SelectionSet> below) {
        boolean found = false;
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field when field.getName().equals(name) -> {
                    found = true;
                    if (field.getSelectionSet() != null) {
                        below.add(field.getSelectionSet());
                    }
                }
                case InlineFragment fragment when fragment.getTypeCondition() == null
                        || scope.applies(fragment.getTypeCondition().getName(), type) ->
                    found |= search(scope, fragment.getSelectionSet(), type, name, below);
                default -> { }
            }
        }
        return found;
    }
}
