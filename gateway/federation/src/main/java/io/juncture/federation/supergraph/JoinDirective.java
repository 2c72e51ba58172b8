package io.juncture.federation.supergraph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The objects in a list argument, as string fields by name. */
    List<Map<String, String>> objects(String argument) {
        return value(argument).filter(ArrayValue.class::isInstance).map(v -> ((ArrayValue) v).getValues()).orElse(List.of())
                .stream().filter(ObjectValue.class::isInstance)
                .map(v -> ((ObjectValue) v).getObjectFields().stream().filter(field -> field.getValue() instanceof StringValue)
                        .collect(Collectors.toMap(field -> field.getName(), field -> ((StringValue) field.getValue()).getValue())))
                .toList();
    }

    private Optional<Value<?>> value(String argument) {
        return Optional.ofNullable(directive.getArgument(argument)).map(a -> a.getValue());
    }
}
