package io.juncture.federation.executor.prepare;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The root of a subscription is the same for all variables (GraphQL specification, "Single Root Field"). */
final class SubscriptionRules {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> spread = new HashSet<>();

    private SubscriptionRules(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    /** Whether a selection at a subscription's root has {@code @skip} or {@code @include}. Works before validation. */
    static boolean aRootIsConditional(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .anyMatch(operation -> new SubscriptionRules(document).isConditional(operation.getSelectionSet()));
    }

    private boolean isConditional(SelectionSet root) {
        return root.getSelections().stream().anyMatch(selection ->
            selection instanceof DirectivesContainer<?> element
                    && (element.hasDirective("skip") || element.hasDirective("include"))
                    || switch (selection) {
                        case InlineFragment fragment -> isConditional(fragment.getSelectionSet());
                        case FragmentSpread fragment -> spread.add(fragment.getName())
                                && fragments.containsKey(fragment.getName())
                                && isConditional(fragments.get(fragment.getName()).getSelectionSet());
                        default -> false;
                    });
    }
}
