package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.dialect.Template;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes, by template. */
final class EnvelopeSchemas {

    private EnvelopeSchemas() {
    }

    /** @param data what stands for <code>${data}</code> */
    static ObjectNode of(Template template, ObjectNode data) {
        return switch (template) {
            case Template.Fixed fixed -> Schemas.constant(fixed.value());
            case Template.Text _ -> Schemas.of("string");
            case Template.Placeholder placeholder -> placeholder(placeholder, data);
            case Template.Composite composite -> composite(composite, data);
            case Template.FirstOf first -> of(first.alternatives().getFirst(), data);
        };
    }

    private static ObjectNode composite(Template.Composite composite, ObjectNode data) {
        ObjectNode schema = Schemas.of("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Template.Member member : composite.members()) {
            if (member.key().equals("*")) {
                data.path("properties").propertyStream().forEach(it -> properties.set(it.getKey(), it.getValue()));
                data.path("required").forEach(required::add);
            } else {
                properties.set(member.key(), of(member.value(), data));
                if (!(member.value() instanceof Template.Placeholder placeholder && placeholder.optional())) {
                    required.add(member.key());
                }
            }
        }
        return schema;
    }

    private static ObjectNode placeholder(Template.Placeholder placeholder, ObjectNode data) {
        return switch (placeholder.name()) {
            case "data" -> data;
            case "meta", "fields" -> Schemas.of("object");
            case "durationMs" -> Schemas.of("number");
            case "retryAfter", "limit" -> Schemas.of("integer");
            case "violations" -> Schemas.listOf(Schemas.of("string"));
            case String name when name.startsWith("meta.") -> placeholder.otherwise().isPresent()
                    ? Schemas.of("string") : Schemas.any();
            default -> Schemas.of("string");
        };
    }
}
