package io.juncture.federation.executor.prepare;

import graphql.language.Argument;
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

/**
 * What decides about an operation's plans.
 *
 * @param conditions the variables that {@code @skip} and {@code @include} use
 * @param fieldNames the names of all its fields
 * @param defers     whether it has fragments with {@code @defer}
 * @param deferring  the variables that these use
 */
record OperationChoices(Set<String> conditions, Set<String> fieldNames, boolean defers, Set<String> deferring) {

    static OperationChoices of(Document document, OperationDefinition operation) {
        Search search = new Search(document);
        search.in(operation.getSelectionSet());
        return new OperationChoices(search.variables, search.names, search.defers, search.deferring);
    }

    private static final class Search {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Set<String> spread = new HashSet<>();
        private final Set<String> variables = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> deferring = new HashSet<>();
        private boolean defers;

        Search(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        }

        void in(SelectionSet set) {
            for (Selection<?> selection : set.getSelections()) {
                note((DirectivesContainer<?>) selection);
                switch (selection) {
                    case Field field -> {
                        names.add(field.getName());
                        if (field.getSelectionSet() != null) {
                            in(field.getSelectionSet());
                        }
                    }
                    case InlineFragment fragment -> in(fragment.getSelectionSet());
                    case FragmentSpread fragment when spread.add(fragment.getName()) ->
                        in(fragments.get(fragment.getName()).getSelectionSet());
                    default -> { }
                }
            }
        }

        private void note(DirectivesContainer<?> element) {
            for (Directive directive : element.getDirectives()) {
                switch (directive.getName()) {
                    case "skip", "include" -> condition(directive, variables);
                    case "defer" -> {
                        defers = true;
                        condition(directive, deferring);
                    }
                    default -> { }
                }
            }
        }

        private static void condition(Directive directive, Set<String> used) {
            Argument condition = directive.getArgument("if");
            if (condition != null && condition.getValue() instanceof VariableReference variable) {
                used.add(variable.getName());
            }
        }
    }
}
