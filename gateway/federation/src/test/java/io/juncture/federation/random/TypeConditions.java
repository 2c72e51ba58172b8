package io.juncture.federation.random;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which types fragments can be on. */
record TypeConditions(GraphQLSchema schema) {

    /** The types that objects of a type may have as well. */
    List<GraphQLCompositeType> overlapping(GraphQLCompositeType type) {
        Set<String> possible = possible(type);
        List<GraphQLCompositeType> found = new ArrayList<>();
        for (GraphQLNamedType other : schema.getAllTypesAsList()) {
            if (other instanceof GraphQLCompositeType composite && !other.getName().startsWith("_")) {
                Set<String> common = new TreeSet<>(possible(composite));
                common.retainAll(possible);
                if (!common.isEmpty()) {
                    found.add(composite);
                }
            }
        }
        found.sort(Comparator.comparing(GraphQLNamedType::getName));
        return found;
    }

    private Set<String> possible(GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLObjectType object -> Set.of(object.getName());
            case GraphQLInterfaceType item -> schema.getImplementations(item).stream().map(GraphQLObjectType::getName)
                    .collect(Collectors.toSet());
            case GraphQLUnionType union -> union.getTypes().stream().map(GraphQLNamedType::getName).collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}
