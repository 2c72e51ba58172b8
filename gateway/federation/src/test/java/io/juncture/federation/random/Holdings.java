package io.juncture.federation.random;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SelectionSet;
import graphql.schema.idl.TypeInfo;
import io.juncture.federation.random.Store.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a subgraph has of the objects of a case.
 *
 * @param types    its object types by name
 * @param monolith whether it is the one schema that knows everything
 */
record Holdings(String name, Map<String, ObjectTypeDefinition> types, SchemaFacts facts, boolean monolith) {

    /** The type that a row's objects have here: an interface object stands for those of its implementations. */
    Optional<String> known(Row row) {
        return types.containsKey(row.type()) ? Optional.of(row.type())
                : types.values().stream().filter(t -> t.hasDirective("interfaceObject"))
                        .map(ObjectTypeDefinition::getName).filter(t -> facts.is(row.type(), t)).findFirst();
    }

    boolean resolves(ObjectTypeDefinition type, FieldDefinition field) {
        if (monolith || keyFields(type).contains(field.getName())) {
            return true;
        }
        return !field.hasDirective("external") && !type.hasDirective("external")
                && !facts.isOverridden(name, type.getName(), field.getName());
    }

    private List<SelectionSet> keys(ObjectTypeDefinition type) {
        return type.getDirectives("key").stream()
                .map(d -> facts.fieldSet(SchemaFacts.argument(List.of(d), "fields").orElseThrow())).toList();
    }

    Set<String> keyFields(ObjectTypeDefinition type) {
        return keys(type).stream().flatMap(set -> set.getSelections().stream())
                .map(s -> ((graphql.language.Field) s).getName()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<SelectionSet> provided(FieldDefinition field) {
        return SchemaFacts.argument(field.getDirectives("provides"), "fields").map(facts::fieldSet).stream().toList();
    }

    boolean isTemplate(ObjectTypeDefinition type, FieldDefinition field) {
        boolean text = TypeInfo.typeInfo(field.getType()).getName().equals("String") && !TypeInfo.typeInfo(field.getType()).isList();
        return text && !Resolvers.ROOTS.contains(type.getName())
                && (!field.getInputValueDefinitions().isEmpty() || !monolith && field.hasDirective("requires")
                        || monolith && facts.contexts().has(type.getName(), field.getName()));
    }

    /** Whether a field that gives objects shows by failing that a representation is wrong. */
    boolean isGuarded(ObjectTypeDefinition type, FieldDefinition field) {
        return !monolith && field.hasDirective("requires") && !isTemplate(type, field);
    }
}
