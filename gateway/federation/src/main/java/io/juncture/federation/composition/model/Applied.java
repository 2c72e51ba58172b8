package io.juncture.federation.composition.model;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import io.juncture.federation.composition.finding.SourcePlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A directive applied to something.
 *
 * @param known       the federation directive it is, whatever name it goes by in the subgraph; empty for all others
 * @param name        its name: the subgraph's own for a directive of its own, the specification's for a federation directive
 * @param arguments   as written, in order; arguments left to their default are absent
 * @param onExtension whether it stands on an {@code extend} declaration
 * @param place       where it stands
 */
public record Applied(Optional<FederationDirective> known, String name, Map<String, Value<?>> arguments, boolean onExtension,
                      SourcePlace place) {

    public Applied {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public static Applied of(FederationDirective directive, SourcePlace place) {
        return new Applied(Optional.of(directive), directive.directiveName(), Map.of(), false, place);
    }

    /** A directive that composition itself applies, such as {@code @join__type}. */
    public static Applied made(String name, Map<String, Value<?>> arguments) {
        return new Applied(Optional.empty(), name, arguments, false, new SourcePlace("", "", 0, 0));
    }

    /** The same on a definition: {@code extend type} alone means nothing special in Federation 2. */
    public Applied onDefinition() {
        return new Applied(known, name, arguments, false, place);
    }

    public boolean is(FederationDirective directive) {
        return known.isPresent() && known.get() == directive;
    }

    /** The text of a string or enum argument; empty when it is absent or something else. */
    public Optional<String> text(String argument) {
        return switch (arguments.get(argument)) {
            case StringValue string -> Optional.of(string.getValue());
            case EnumValue name -> Optional.of(name.getName());
            case null, default -> Optional.empty();
        };
    }

    public boolean flag(String argument, boolean otherwise) {
        return arguments.get(argument) instanceof BooleanValue value ? value.isValue() : otherwise;
    }

    /** The elements of a list argument, or the argument itself as the only one, as GraphQL coerces it. */
    public List<Value<?>> elements(String argument) {
        Value<?> value = arguments.get(argument);
        if (value instanceof ArrayValue array) {
            return array.getValues().stream().<Value<?>>map(element -> element).toList();
        }
        return value == null ? List.of() : List.of(value);
    }

    /** The strings in a list argument. */
    public List<String> strings(String argument) {
        return elements(argument).stream().filter(StringValue.class::isInstance).map(value -> ((StringValue) value).getValue())
                .toList();
    }

    /** Name and arguments as SDL, arguments sorted: equal for applications that mean the same. */
    public String signature() {
        return name + arguments.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(argument -> argument.getKey() + ": " + AstPrinter.printAstCompact(argument.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The application as SDL. */
    @Override
    public String toString() {
        if (arguments.isEmpty()) {
            return "@" + name;
        }
        return "@" + name + arguments.entrySet().stream()
                .map(argument -> argument.getKey() + ": " + AstPrinter.printAst(argument.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
