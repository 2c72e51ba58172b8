package io.juncture.federation.executor.prepare;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

/** Recognizes the fields that ask for the schema. */
public final class IntrospectionFields {

    private IntrospectionFields() {
    }

    static boolean areIn(Document document) {
        return document.getDefinitions().stream().anyMatch(definition -> switch (definition) {
            case OperationDefinition operation -> areIn(operation.getSelectionSet());
            case FragmentDefinition fragment -> areIn(fragment.getSelectionSet());
            default -> false;
        });
    }

    private static boolean areIn(SelectionSet set) {
        return set.getSelections().stream().anyMatch(selection -> switch (selection) {
            case Field field -> isOne(field);
            case InlineFragment fragment -> areIn(fragment.getSelectionSet());
            default -> false;
        });
    }

    /** {@code __schema} or {@code __type}. */
    public static boolean isOne(Field field) {
        return field.getName().equals("__schema") || field.getName().equals("__type");
    }
}
