package io.juncture.federation.supergraph;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import java.util.Optional;

/** One application of a join directive, with typed access to its arguments. */
record JoinDirective(Directive directive) {

    static List<JoinDirective> on(DirectivesContainer<?> element, String name) {
        return element.getDirectives(name).stream().map(JoinDirective::new).toList();
    }

    Optional<String> string(String argument) {
        return value(argument).filter(StringValue.class::isInstance).map(v -> ((StringValue) v).getValue());
    }

    boolean flag(String argument, boolean otherwise) {
        return value(argument).filter(BooleanValue.class::isInstance).map(v -> ((BooleanValue) v).isValue())
                .orElse(otherwise);
    }

    Optional<String> graph() {
        return value("graph").filter(EnumValue.class::isInstance).map(v -> ((EnumValue) v).getName());
    }

    private Optional<Value<?>> value(String argument) {
        return Optional.ofNullable(directive.getArgument(argument)).map(a -> a.getValue());
    }
}
