package io.juncture.federation.composition.changes;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;

/** Compares the fields of an object or interface type. */
record FieldChanges(ChangeLog log) {

    void compare(GraphQLFieldsContainer old, GraphQLFieldsContainer now) {
        Map<String, GraphQLFieldDefinition> fields = SchemaChanges.byName(now.getFieldDefinitions(), GraphQLFieldDefinition::getName);
        for (GraphQLFieldDefinition field : old.getFieldDefinitions()) {
            String coordinate = old.getName() + "." + field.getName();
            GraphQLFieldDefinition other = fields.remove(field.getName());
            if (other == null) {
                log.add(ChangeKind.FIELD_REMOVED, coordinate, "Field \"" + coordinate + "\" was removed."
                        + (field.isDeprecated() ? " It was deprecated: " + field.getDeprecationReason() : ""));
            } else {
                field(coordinate, field, other);
            }
        }
        fields.values().forEach(field -> log.add(ChangeKind.FIELD_ADDED, old.getName() + "." + field.getName(), "Field \""
                + old.getName() + "." + field.getName() + "\" was added."));
    }

    private void field(String coordinate, GraphQLFieldDefinition old, GraphQLFieldDefinition now) {
        String oldType = GraphQLTypeUtil.simplePrint(old.getType());
        String newType = GraphQLTypeUtil.simplePrint(now.getType());
        if (!oldType.equals(newType)) {
            log.add(TypeShapes.isNarrower(now.getType(), old.getType()) ? ChangeKind.FIELD_NARROWED_TYPE
                    : ChangeKind.FIELD_CHANGED_TYPE, coordinate, "Field \"" + coordinate + "\" was of type \"" + oldType
                    + "\" and is \"" + newType + "\".");
        }
        Descriptions.compare(log, coordinate, old.getDescription(), now.getDescription());
        Descriptions.compareDeprecation(log, coordinate, old.getDeprecationReason(), now.getDeprecationReason());
        new InputChanges(log, InputChanges.Kinds.OF_ARGUMENTS).compare(name -> coordinate + "(" + name + ":)",
                InputChanges.arguments(old.getArguments()), InputChanges.arguments(now.getArguments()));
    }
}
