package io.juncture.gateway.rest.response;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of GraphQL documents as JSON. */
public final class LiteralJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LiteralJson() {
    }

    public static JsonNode of(Value<?> value) {
        return switch (value) {
            case StringValue text -> JSON.stringNode(text.getValue());
            case EnumValue name -> JSON.stringNode(name.getName());
            case BooleanValue truth -> JSON.booleanNode(truth.isValue());
            case IntValue number -> JSON.numberNode(number.getValue());
            case FloatValue number -> JSON.numberNode(number.getValue());
            case ArrayValue list -> {
                ArrayNode array = JSON.arrayNode();
                list.getValues().forEach(element -> array.add(of(element)));
                yield array;
            }
            case ObjectValue fields -> {
                ObjectNode object = JSON.objectNode();
                fields.getObjectFields().forEach(field -> object.set(field.getName(), of(field.getValue())));
                yield object;
            }
            default -> JSON.nullNode();
        };
    }
}
