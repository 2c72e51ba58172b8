package io.juncture.gateway.rest.response;

import graphql.language.Field;
import io.juncture.gateway.rest.definition.Naming;

/** What fields are called in REST bodies and, by way of aliases, already in the GraphQL response. */
final class ResponseKeys {

    private ResponseKeys() {
    }

    /** The alias as written, else the field's name as the family names things. */
    static String key(Field field, Naming naming) {
        if (field.getAlias() != null) {
            return field.getAlias();
        }
        return field.getName().startsWith("__") ? field.getName() : naming.name(field.getName());
    }
}
