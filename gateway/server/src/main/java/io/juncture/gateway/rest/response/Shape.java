package io.juncture.gateway.rest.response;

import graphql.schema.GraphQLOutputType;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a value of the GraphQL response becomes a value of the REST body. Compiled once, applied to every response. */
public sealed interface Shape permits Shape.Leaf, Shape.Constant, Shape.Echo, Shape.ListOf, Shape.MapOf, Shape.Columns,
        Shape.Values, Shape.Only, ObjectShape {

    /** @param value never missing, perhaps {@code null} */
    JsonNode render(JsonNode value, Rendering rendering);

    /** A scalar or enum value. */
    record Leaf(GraphQLOutputType type, LeafFormat format) implements Shape {
        @Override
        public JsonNode render(JsonNode value, Rendering rendering) {
            return value.isNull() ? value : format.write(value);
        }
    }

    /** A fixed value. */
    record Constant(JsonNode value) implements Shape {
        @Override
        public JsonNode render(JsonNode ignored, Rendering rendering) {
            return value;
        }
    }

    /** The value of a variable. */
    record Echo(String variable, Leaf leaf) implements Shape {
        @Override
        public JsonNode render(JsonNode ignored, Rendering rendering) {
            return leaf.render(rendering.variable(variable), rendering);
        }
    }

    /** A list. */
    record ListOf(Shape element) implements Shape {
        @Override
        public JsonNode render(JsonNode value, Rendering rendering) {
            if (value.isNull()) {
                return value;
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(it -> list.add(element.render(it, rendering)));
            return list;
        }
    }

    /**
     * A list of objects as one object.
     *
     * @param keySource   the response key whose value becomes the key
     * @param key         how that value is written
     * @param valueSource the response key whose value becomes the value; empty for the whole object
     * @param only        the keys to keep; empty for all
     */
    record MapOf(String keySource, Shape key, String valueSource, Shape value, List<String> only) implements Shape {
        @Override
        public JsonNode render(JsonNode list, Rendering rendering) {
            if (list.isNull()) {
                return list;
            }
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            for (JsonNode entry : list) {
                String name = entry.isNull() ? "" : key.render(entry.path(keySource), rendering).asString();
                if (!entry.isNull() && (only.isEmpty() || only.contains(name))) {
                    map.set(name, value.render(valueSource.isEmpty() ? entry : entry.path(valueSource), rendering));
                }
            }
            return map;
        }
    }

    /** A list of objects as an object of lists. */
    record Columns(ObjectShape row) implements Shape {
        @Override
        public JsonNode render(JsonNode list, Rendering rendering) {
            if (list.isNull()) {
                return list;
            }
            ObjectNode columns = JsonNodeFactory.instance.objectNode();
            row.keys().forEach(columns::putArray);
            for (JsonNode entry : list) {
                JsonNode object = row.render(entry, rendering);
                columns.propertyStream().forEach(column -> ((ArrayNode) column.getValue()).add(
                        object.has(column.getKey()) ? object.get(column.getKey()) : JsonNodeFactory.instance.nullNode()));
            }
            return columns;
        }
    }

    /** An object as the list of its values. */
    record Values(ObjectShape object) implements Shape {
        @Override
        public JsonNode render(JsonNode value, Rendering rendering) {
            if (value.isNull()) {
                return value;
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            List<JsonNode> values = object.render(value, rendering).valueStream().toList();
            return list.addAll(values);
        }
    }

    /** The value of an object's only field. */
    record Only(ObjectShape object) implements Shape {
        @Override
        public JsonNode render(JsonNode value, Rendering rendering) {
            return value.isNull() ? value : object.render(value, rendering).valueStream().findFirst().orElseThrow();
        }
    }
}
