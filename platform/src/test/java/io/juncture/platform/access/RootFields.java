package io.juncture.platform.access;

import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The fields of the root types of the supergraph that the gateway is started with. */
final class RootFields {

    /**
     * A field.
     *
     * @param type       the root type
     * @param name       the field's name
     * @param directives the names of the directives on it that restrict access
     * @param document   an operation that asks for it and names nothing that exists
     */
    record RootField(String type, String name, Set<String> directives, String document) {

        /** As {@code Type.field}. */
        String coordinate() {
            return type + "." + name;
        }
    }

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    private static final Set<String> RESTRICTING = Set.of("authenticated", "requiresScopes", "policy");

    private final Map<String, TypeDefinition> types;

    private RootFields(Document supergraph) {
        types = supergraph.getDefinitionsOfType(TypeDefinition.class).stream()
                .collect(Collectors.toMap(TypeDefinition::getName, Function.identity()));
    }

    /** All of them. */
    static List<RootField> ofSupergraph() {
        try {
            var sdl = new ClassPathResource("schema/supergraph.graphqls").getContentAsString(StandardCharsets.UTF_8);
            return new RootFields(Parser.parse(sdl)).all();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private List<RootField> all() {
        return types.values().stream().filter(type -> ROOTS.contains(type.getName())).map(ObjectTypeDefinition.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> rootField(type.getName(), field))).toList();
    }

    private RootField rootField(String type, FieldDefinition field) {
        var directives = field.getDirectives().stream().map(directive -> directive.getName()).filter(RESTRICTING::contains)
                .collect(Collectors.toSet());
        var arguments = needed(field.getInputValueDefinitions());
        var selection = types.get(named(field.getType())) instanceof ObjectTypeDefinition ? " { __typename }" : "";
        return new RootField(type, field.getName(), directives, "%s { %s%s%s }".formatted(type.toLowerCase(Locale.ROOT),
                field.getName(), arguments.isEmpty() ? "" : "(" + arguments + ")", selection));
    }

    private String needed(List<InputValueDefinition> values) {
        return values.stream().filter(value -> value.getType() instanceof NonNullType && value.getDefaultValue() == null)
                .map(value -> value.getName() + ": " + literal(value.getType())).collect(Collectors.joining(", "));
    }

    private String literal(Type<?> type) {
        return switch (type) {
            case NonNullType required -> literal(required.getType());
            case ListType _ -> "[]";
            case TypeName named -> switch (types.get(named.getName())) {
                case InputObjectTypeDefinition input -> "{" + needed(input.getInputValueDefinitions()) + "}";
                case EnumTypeDefinition choice -> choice.getEnumValueDefinitions().getFirst().getName();
                case null, default -> scalar(named.getName());
            };
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static String scalar(String name) {
        return switch (name) {
            case "Int", "Float", "BigDecimal" -> "1";
            case "Boolean" -> "false";
            case "Date" -> "\"2050-01-01\"";
            default -> "\"00000000-0000-0000-0000-000000000000\"";
        };
    }

    private static String named(Type<?> type) {
        return switch (type) {
            case NonNullType required -> named(required.getType());
            case ListType list -> named(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }
}
