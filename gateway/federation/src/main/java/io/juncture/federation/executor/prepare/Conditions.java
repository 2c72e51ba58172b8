package io.juncture.federation.executor.prepare;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the variables that {@code @skip} and {@code @include} of an operation use. */
final class Conditions {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> spread = new HashSet<>();
    private final Set<String> variables = new HashSet<>();

    private Conditions(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    static Set<String> variables(Document document, OperationDefinition operation) {
        Conditions conditions = new Conditions(document);
        conditions.search(operation.getSelectionSet());
        return conditions.variables;
    }

    private void search(SelectionSet set) {
        for (Selection<?> selection : set.getSelections()) {
            note((DirectivesContainer<?>) selection);
            switch (selection) {
                case Field field when field.getSelectionSet() != null -> search(field.getSelectionSet());
                case InlineFragment fragment -> search(fragment.getSelectionSet());
                case FragmentSpread fragment when spread.add(fragment.getName()) ->
                    search(fragments.get(fragment.getName()).getSelectionSet());
                default -> { }
            }
        }
    }

    private void note(DirectivesContainer<?> element) {
        for (Directive directive : element.getDirectives()) {
            boolean condition = directive.getName().equals("skip") || directive.getName().equals("include");
            if (condition && directive.getArgument("if").getValue() instanceof VariableReference variable) {
                variables.add(variable.getName());
            }
        }
    }
}
