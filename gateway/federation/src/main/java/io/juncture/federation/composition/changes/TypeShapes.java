package io.juncture.federation.composition.changes;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;

/** Compares references to types of different schemas. */
final class TypeShapes {

    private TypeShapes() {
    }

    /** Whether both name the same type and the first allows null nowhere where the second does not. */
    static boolean isNarrower(GraphQLType narrow, GraphQLType wide) {
        return switch (wide) {
            case GraphQLNonNull inner -> narrow instanceof GraphQLNonNull other
                    && isNarrower(other.getWrappedType(), inner.getWrappedType());
            case GraphQLType _ when narrow instanceof GraphQLNonNull other -> isNarrower(other.getWrappedType(), wide);
            case GraphQLList inner -> narrow instanceof GraphQLList other
                    && isNarrower(other.getWrappedType(), inner.getWrappedType());
            case GraphQLNamedType named -> narrow instanceof GraphQLNamedType other && other.getName().equals(named.getName());
            default -> false;
        };
    }
}
