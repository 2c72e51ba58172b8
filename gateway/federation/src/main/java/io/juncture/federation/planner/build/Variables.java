package io.juncture.federation.planner.build;

import graphql.language.ArrayValue;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Set;

/** Finds the variables in argument values. */
final class Variables {

    private Variables() {
    }

    static void in(Value<?> value, Set<String> found) {
        switch (value) {
            case VariableReference variable -> found.add(variable.getName());
            case ArrayValue list -> list.getValues().forEach(element -> in(element, found));
            case ObjectValue object -> object.getObjectFields().forEach(field -> in(field.getValue(), found));
            default -> { }
        }
    }
}
