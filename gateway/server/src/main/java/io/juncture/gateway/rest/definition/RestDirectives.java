package io.juncture.gateway.rest.definition;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The directives of operation files, as {@code directives.graphqls} declares them. */
public final class RestDirectives {

    private static final String RESOURCE = "/io/juncture/gateway/rest/directives.graphqls";
    private static final TypeDefinitionRegistry DECLARED = new SchemaParser().parse(read());
    private static final Map<String, DirectiveDefinition> DEFINITIONS = DECLARED.getDirectiveDefinitions();
    private static final GraphQLSchema SCHEMA = schema();

    private RestDirectives() {
    }

    /** Whether a directive is one of ours and must not reach the engine. */
    public static boolean declares(String name) {
        return DEFINITIONS.containsKey(name);
    }

    /** A schema in which operations may carry the REST directives. */
    public static GraphQLSchema allowIn(GraphQLSchema schema) {
        List<GraphQLDirective> ours = SCHEMA.getDirectives().stream().filter(it -> declares(it.getName())).toList();
        Set<GraphQLType> types = new HashSet<>(schema.getAdditionalTypes());
        return schema.transform(builder -> builder.additionalDirectives(new HashSet<>(ours)).additionalTypes(types));
    }

    public static Optional<Directive> find(DirectivesContainer<?> element, String name) {
        return element.getDirectives(name).stream().findFirst();
    }

    public static boolean has(DirectivesContainer<?> element, String name) {
        return element.hasDirective(name);
    }

    public static Optional<String> text(Directive directive, String argument) {
        return value(directive, argument).map(RestDirectives::text);
    }

    public static List<String> texts(Directive directive, String argument) {
        return value(directive, argument).map(value -> value instanceof ArrayValue array
                ? array.getValues().stream().map(RestDirectives::text).toList()
                : List.of(text(value))).orElse(List.of());
    }

    /** The value as written, else as declared by default. */
    public static Optional<Value<?>> value(Directive directive, String argument) {
        Argument written = directive.getArgument(argument);
        if (written != null) {
            return Optional.of(written.getValue());
        }
        return DEFINITIONS.get(directive.getName()).getInputValueDefinitions().stream()
                .filter(definition -> definition.getName().equals(argument))
                .map(InputValueDefinition::getDefaultValue)
                .filter(value -> value != null)
                .findFirst().map(value -> (Value<?>) value);
    }

    private static String text(Value<?> value) {
        return switch (value) {
            case StringValue string -> string.getValue();
            case EnumValue name -> name.getName();
            case IntValue number -> number.getValue().toString();
            default -> value.toString();
        };
    }

    private static GraphQLSchema schema() {
        TypeDefinitionRegistry registry = new SchemaParser().parse("type Query { unused: Int }").merge(DECLARED);
        GraphQLScalarType json = ExtendedScalars.Json.transform(builder -> builder.name("RestJson"));
        return new SchemaGenerator().makeExecutableSchema(registry, RuntimeWiring.newRuntimeWiring().scalar(json).build());
    }

    private static String read() {
        try (InputStream resource = RestDirectives.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
