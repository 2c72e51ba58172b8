package io.juncture.federation.planner.selection;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.VariableReference;
import java.util.Map;
import java.util.Optional;

/** {@code @skip} and {@code @include}. */
final class Inclusion {

    private Inclusion() {
    }

    /**
     * Whether the directives leave an element.
     *
     * @param conditions the values of variables; what depends on others is left
     */
    static boolean of(DirectivesContainer<?> element, Map<String, Boolean> conditions) {
        return element.getDirectives().stream().noneMatch(directive -> switch (directive.getName()) {
            case "skip" -> condition(directive, conditions).orElse(false);
            case "include" -> !condition(directive, conditions).orElse(true);
            default -> false;
        });
    }

    private static Optional<Boolean> condition(Directive directive, Map<String, Boolean> conditions) {
        return switch (directive.getArgument("if").getValue()) {
            case BooleanValue constant -> Optional.of(constant.isValue());
            case VariableReference variable -> Optional.ofNullable(conditions.get(variable.getName()));
            default -> Optional.empty();
        };
    }
}
