package io.juncture.gateway.rest.openapi;

import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.juncture.gateway.rest.Family;
import io.juncture.gateway.rest.dialect.Dialect;
import io.juncture.gateway.rest.response.LiteralJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What clients of one family may send, by GraphQL input type; input objects become components. */
final class InputSchemas {

    private final String family;
    private final Dialect dialect;
    private final Map<String, ObjectNode> components = new TreeMap<>();

    InputSchemas(Family family) {
        this.family = family.name();
        this.dialect = family.dialect();
    }

    /** The input objects met so far, by component name. */
    Map<String, ObjectNode> components() {
        return components;
    }

    ObjectNode of(GraphQLType type) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (nullable) {
            case GraphQLList list -> Schemas.listOf(of(list.getWrappedType()));
            case GraphQLInputObjectType object -> Schemas.reference(component(object));
            default -> Schemas.leaf(nullable, dialect.enums());
        };
    }

    /** The default as clients would write it. */
    Optional<JsonNode> defaultOf(GraphQLType type, JsonNode value) {
        boolean isEnum = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLEnumType;
        return value.isNull() ? Optional.empty() : Optional.of(isEnum ? Schemas.JSON.stringNode(
                dialect.enums().write(GraphQLTypeUtil.unwrapAll(type).getName(), value.asString())) : value);
    }

    private String component(GraphQLInputObjectType type) {
        String name = family + "." + type.getName();
        if (!components.containsKey(name)) {
            ObjectNode schema = Schemas.of("object");
            components.put(name, schema);
            fill(schema, type);
        }
        return name;
    }

    private void fill(ObjectNode schema, GraphQLInputObjectType type) {
        Schemas.described(schema, Optional.ofNullable(type.getDescription()).orElse(""));
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Schemas.JSON.arrayNode();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String key = dialect.naming().name(field.getName());
            properties.set(key, property(field));
            if (field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue()) {
                required.add(key);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private ObjectNode property(GraphQLInputObjectField field) {
        ObjectNode schema = of(field.getType());
        Schemas.described(schema, Optional.ofNullable(field.getDescription()).orElse(""));
        if (field.hasSetDefaultValue() && field.getInputFieldDefaultValue().getValue() instanceof Value<?> value) {
            defaultOf(field.getType(), LiteralJson.of(value)).ifPresent(it -> schema.set("default", it));
        }
        return field.getType() instanceof GraphQLNonNull ? schema : Schemas.orNull(schema);
    }
}
