package io.juncture.gateway.rest.request;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.dialect.EnumStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns what clients send into values of the schema's types. Keys that the schema does not know are ignored; everything that
 * is wrong is collected.
 */
final class InputCoercion {

    static final String NO_OBJECT = "The body must be a JSON object";

    private final Naming naming;
    private final EnumStyle enums;
    private final List<Violation> violations = new ArrayList<>();

    InputCoercion(Naming naming, EnumStyle enums) {
        this.naming = naming;
        this.enums = enums;
    }

    List<Violation> violations() {
        return violations;
    }

    void refuse(String name, String message) {
        violations.add(new Violation(name, message));
    }

    /** @param texts at least one; several only for lists */
    @Nullable Object fromTexts(GraphQLType type, List<String> texts, String name) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            return texts.stream().map(text -> fromTexts(list.getWrappedType(), List.of(text), name)).toList();
        }
        if (texts.size() > 1) {
            refuse(name, "may be given only once");
            return null;
        }
        String text = texts.getFirst();
        try {
            return switch (nullable) {
                case GraphQLEnumType enumType -> enumValue(enumType, text);
                case GraphQLScalarType scalar -> ScalarInput.fromText(ScalarKind.of(scalar.getName()), text);
                default -> throw new IllegalStateException("No parameter of type " + nullable);
            };
        } catch (ScalarInput.NotReadable e) {
            refuse(name, e.getMessage());
            return null;
        }
    }

    @Nullable Object fromJson(GraphQLType type, JsonNode json, String name) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (json.isNull()) {
            if (type instanceof GraphQLNonNull) {
                refuse(name, name.isEmpty() ? NO_OBJECT : "is required");
            }
            return null;
        }
        try {
            return switch (nullable) {
                case GraphQLList list -> list(list.getWrappedType(), json, name);
                case GraphQLInputObjectType object -> object(object, json, name);
                case GraphQLEnumType enumType when json.isString() -> enumValue(enumType, json.stringValue());
                case GraphQLEnumType enumType -> throw new ScalarInput.NotReadable(oneOf(enumType));
                case GraphQLScalarType scalar -> ScalarInput.fromJson(ScalarKind.of(scalar.getName()), json);
                default -> throw new IllegalStateException("No input of type " + nullable);
            };
        } catch (ScalarInput.NotReadable e) {
            refuse(name, e.getMessage());
            return null;
        }
    }

    private List<@Nullable Object> list(GraphQLType element, JsonNode json, String name) throws ScalarInput.NotReadable {
        if (!json.isArray()) {
            throw new ScalarInput.NotReadable("must be a list");
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            list.add(fromJson(element, json.get(i), name + "[" + i + "]"));
        }
        return list;
    }

    private Map<String, @Nullable Object> object(GraphQLInputObjectType type, JsonNode json, String name)
            throws ScalarInput.NotReadable {
        if (!json.isObject()) {
            throw new ScalarInput.NotReadable(name.isEmpty() ? NO_OBJECT : "must be an object");
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String key = naming.name(field.getName());
            String path = name.isEmpty() ? key : name + "." + key;
            JsonNode value = json.get(key);
            boolean required = field.getType() instanceof GraphQLNonNull;
            boolean leftOut = value == null || value.isNull() && required;
            if (!leftOut) {
                object.put(field.getName(), fromJson(field.getType(), value, path));
            } else if (required && !field.hasSetDefaultValue()) {
                refuse(path, "is required");
            }
        }
        return object;
    }

    private String enumValue(GraphQLEnumType type, String text) throws ScalarInput.NotReadable {
        return type.getValues().stream().map(value -> value.getName())
                .filter(value -> enums.write(type.getName(), value).equals(text))
                .findFirst().orElseThrow(() -> new ScalarInput.NotReadable(oneOf(type)));
    }

    private String oneOf(GraphQLEnumType type) {
        return type.getValues().stream().map(value -> enums.write(type.getName(), value.getName()))
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }
}
