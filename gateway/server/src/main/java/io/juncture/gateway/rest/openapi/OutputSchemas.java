package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.dialect.EnumStyle;
import io.juncture.gateway.rest.response.LeafFormat;
import io.juncture.gateway.rest.response.Member;
import io.juncture.gateway.rest.response.ObjectShape;
import io.juncture.gateway.rest.response.Shape;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What clients get, by response shape. */
final class OutputSchemas {

    private OutputSchemas() {
    }

    static ObjectNode of(Shape shape) {
        return switch (shape) {
            case ObjectShape object -> object(object);
            case Shape.Leaf leaf -> leaf(leaf);
            case Shape.Echo echo -> leaf(echo.leaf());
            case Shape.Constant constant -> Schemas.constant(constant.value());
            case Shape.ListOf list -> Schemas.listOf(of(list.element()));
            case Shape.MapOf map -> Schemas.mapOf(of(map.value()));
            case Shape.Columns columns -> columns(columns.row());
            case Shape.Values values -> values(values.object());
            case Shape.Only only -> of(only.object().members().getFirst().shape());
        };
    }

    private static ObjectNode object(ObjectShape shape) {
        ObjectNode schema = Schemas.of("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Schemas.JSON.arrayNode();
        shape.members().stream().filter(member -> member.nest().isEmpty())
                .forEach(member -> member(member, properties, required));
        shape.nests().forEach((name, nested) -> {
            properties.set(name, object(nested));
            required.add(name);
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static void member(Member member, ObjectNode properties, ArrayNode required) {
        boolean always = member.presence() == Member.Presence.ALWAYS && !member.conditional();
        switch (member.placement()) {
            case Member.Placement.Lifted _ -> {
            }
            case Member.Placement.Key key -> {
                ObjectNode schema = of(member.shape());
                boolean nullable = member.nullable() && member.notFound().isEmpty()
                        && member.presence() == Member.Presence.ALWAYS;
                properties.set(key.name(), Schemas.described(nullable ? Schemas.orNull(schema) : schema, member.description()));
                if (always) {
                    required.add(key.name());
                }
            }
            case Member.Placement.Merged _ -> {
                ObjectNode inner = of(member.shape());
                inner.path("properties").propertyStream().forEach(it -> properties.set(it.getKey(), it.getValue()));
                if (always && (!member.nullable() || member.notFound().isPresent())) {
                    inner.path("required").forEach(required::add);
                }
            }
        }
    }

    private static ObjectNode columns(ObjectShape row) {
        ObjectNode schema = object(row);
        ObjectNode lists = Schemas.JSON.objectNode();
        schema.path("properties").propertyStream()
                .forEach(property -> lists.set(property.getKey(), Schemas.listOf(property.getValue())));
        return schema.set("properties", lists);
    }

    private static ObjectNode values(ObjectShape object) {
        ArrayNode elements = Schemas.JSON.arrayNode();
        object.members().forEach(member -> elements.add(Schemas.described(of(member.shape()), member.description())));
        ObjectNode schema = Schemas.of("array");
        schema.set("prefixItems", elements);
        return schema.put("minItems", elements.size()).put("maxItems", elements.size());
    }

    private static ObjectNode leaf(Shape.Leaf leaf) {
        return switch (leaf.format()) {
            case LeafFormat.AsIs _ -> Schemas.leaf(leaf.type(), EnumStyle.AS_IS);
            case LeafFormat.EnumName name -> Schemas.leaf(leaf.type(), name.style());
            case LeafFormat.EpochSeconds _ -> Schemas.of("integer").put("format", "int64");
            case LeafFormat.Temporal temporal -> Schemas.of("string")
                    .put("description", "Written as " + temporal.pattern() + ", in UTC.");
        };
    }
}
