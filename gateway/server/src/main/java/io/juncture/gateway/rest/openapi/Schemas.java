package io.juncture.gateway.rest.openapi;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.juncture.gateway.rest.dialect.EnumStyle;
import io.juncture.gateway.rest.request.ScalarKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON Schema (draft 2020-12, as OpenAPI 3.1 has it). */
final class Schemas {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schemas() {
    }

    static ObjectNode any() {
        return JSON.objectNode();
    }

    static ObjectNode of(String type) {
        return JSON.objectNode().put("type", type);
    }

    static ObjectNode reference(String component) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + component);
    }

    static ObjectNode constant(JsonNode value) {
        return JSON.objectNode().set("const", value);
    }

    static ObjectNode listOf(JsonNode element) {
        return of("array").set("items", element);
    }

    static ObjectNode mapOf(JsonNode value) {
        return of("object").set("additionalProperties", value);
    }

    /** A scalar or enum, as clients write it. */
    static ObjectNode leaf(GraphQLType type, EnumStyle enums) {
        GraphQLType named = GraphQLTypeUtil.unwrapNonNull(type);
        if (named instanceof GraphQLEnumType enumType) {
            ArrayNode values = JSON.arrayNode();
            enumType.getValues().forEach(value -> values.add(enums.write(enumType.getName(), value.getName())));
            return of("string").set("enum", values);
        }
        return switch (ScalarKind.of(GraphQLTypeUtil.simplePrint(named))) {
            case TEXT, ID -> of("string");
            case INTEGER -> of("integer").put("format", "int32");
            case LONG -> of("integer").put("format", "int64");
            case NUMBER -> of("number");
            case BOOLEAN -> of("boolean");
            case DATE -> of("string").put("format", "date");
            case DATE_TIME -> of("string").put("format", "date-time");
            case UUID -> of("string").put("format", "uuid");
            case ANY -> any();
        };
    }

    /** The same schema, or null. */
    static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type == null || !type.isString() || schema.has("enum")) {
            ArrayNode either = JSON.arrayNode().add(schema).add(of("null"));
            return schema.isEmpty() ? schema : JSON.objectNode().set("anyOf", either);
        }
        return schema.set("type", JSON.arrayNode().add(type).add("null"));
    }

    static ObjectNode described(ObjectNode schema, String description) {
        return description.isEmpty() ? schema : schema.put("description", description);
    }
}
