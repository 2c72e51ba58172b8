package io.juncture.federation.composition.changes;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.ScalarInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares two schemas element by element. */
public final class SchemaChanges {

    private final GraphQLSchema before;
    private final GraphQLSchema after;
    private final ChangeLog log = new ChangeLog();

    private SchemaChanges(GraphQLSchema before, GraphQLSchema after) {
        this.before = before;
        this.after = after;
    }

    /** The changes, the worst first; none for schemas that mean the same. */
    public static List<Change> between(GraphQLSchema before, GraphQLSchema after) {
        var changes = new SchemaChanges(before, after);
        changes.types();
        new DirectiveChanges(changes.log).compare(before, after);
        return changes.log.sorted();
    }

    private void types() {
        var names = new TreeSet<String>();
        Stream.of(before, after).flatMap(schema -> schema.getAllTypesAsList().stream()).map(GraphQLNamedType::getName)
                .filter(name -> !name.startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(name)).forEach(names::add);
        for (String name : names) {
            var old = (GraphQLNamedType) before.getType(name);
            var now = (GraphQLNamedType) after.getType(name);
            if (now == null) {
                log.add(ChangeKind.TYPE_REMOVED, name, "Type \"" + name + "\" was removed.");
            } else if (old == null) {
                log.add(ChangeKind.TYPE_ADDED, name, "Type \"" + name + "\" was added.");
            } else if (!Descriptions.kind(old).equals(Descriptions.kind(now))) {
                log.add(ChangeKind.TYPE_CHANGED_KIND, name, "Type \"" + name + "\" was " + Descriptions.kind(old) + " and is "
                        + Descriptions.kind(now) + ".");
            } else {
                type(old, now);
            }
        }
    }

    private void type(GraphQLNamedType old, GraphQLNamedType now) {
        Descriptions.compare(log, old.getName(), old.getDescription(), now.getDescription());
        if (old instanceof GraphQLFieldsContainer fields) {
            new FieldChanges(log).compare(fields, (GraphQLFieldsContainer) now);
        }
        if (old instanceof GraphQLImplementingType implementing) {
            compareNames(old.getName(), names(implementing.getInterfaces()), names(((GraphQLImplementingType) now).getInterfaces()),
                    ChangeKind.INTERFACE_REMOVED, ChangeKind.INTERFACE_ADDED, "Interface");
        }
        switch (old) {
            case GraphQLUnionType union -> compareNames(old.getName(), names(union.getTypes()),
                    names(((GraphQLUnionType) now).getTypes()), ChangeKind.UNION_MEMBER_REMOVED, ChangeKind.UNION_MEMBER_ADDED,
                    "Member");
            case GraphQLEnumType values -> values(values, (GraphQLEnumType) now);
            case GraphQLInputObjectType input -> input(input, (GraphQLInputObjectType) now);
            default -> { }
        }
    }

    private static List<String> names(List<? extends GraphQLNamedOutputType> types) {
        return types.stream().map(GraphQLNamedType::getName).toList();
    }

    private void compareNames(String type, List<String> old, List<String> now, ChangeKind removed, ChangeKind added, String word) {
        old.stream().filter(name -> !now.contains(name)).forEach(name ->
                log.add(removed, type, word + " \"" + name + "\" of type \"" + type + "\" was removed."));
        now.stream().filter(name -> !old.contains(name)).forEach(name ->
                log.add(added, type, word + " \"" + name + "\" was added to type \"" + type + "\"."));
    }

    private void input(GraphQLInputObjectType old, GraphQLInputObjectType now) {
        if (now.isOneOf() && !old.isOneOf()) {
            log.add(ChangeKind.INPUT_TYPE_NOW_ONE_OF, old.getName(), "Input type \"" + old.getName()
                    + "\" now takes exactly one of its fields.");
        } else if (old.isOneOf() && !now.isOneOf()) {
            log.add(ChangeKind.INPUT_TYPE_NO_LONGER_ONE_OF, old.getName(), "Input type \"" + old.getName()
                    + "\" no longer takes exactly one of its fields.");
        }
        new InputChanges(log, InputChanges.Kinds.OF_FIELDS).compare(name -> old.getName() + "." + name,
                InputChanges.fields(old), InputChanges.fields(now));
    }

    private void values(GraphQLEnumType old, GraphQLEnumType now) {
        Map<String, GraphQLEnumValueDefinition> values = byName(now.getValues(), GraphQLEnumValueDefinition::getName);
        for (GraphQLEnumValueDefinition value : old.getValues()) {
            String coordinate = old.getName() + "." + value.getName();
            GraphQLEnumValueDefinition other = values.remove(value.getName());
            if (other == null) {
                log.add(ChangeKind.ENUM_VALUE_REMOVED, coordinate, "Enum value \"" + coordinate + "\" was removed.");
            } else {
                Descriptions.compare(log, coordinate, value.getDescription(), other.getDescription());
                Descriptions.compareDeprecation(log, coordinate, value.getDeprecationReason(), other.getDeprecationReason());
            }
        }
        values.keySet().forEach(name -> log.add(ChangeKind.ENUM_VALUE_ADDED, old.getName() + "." + name, "Enum value \""
                + old.getName() + "." + name + "\" was added."));
    }

    static <T> Map<String, T> byName(List<? extends T> elements, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        elements.forEach(element -> byName.put(Objects.requireNonNull(name.apply(element)), element));
        return byName;
    }
}
