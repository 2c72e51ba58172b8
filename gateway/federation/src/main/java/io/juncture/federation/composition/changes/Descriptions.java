package io.juncture.federation.composition.changes;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what is written for people. */
final class Descriptions {

    private Descriptions() {
    }

    static void compare(ChangeLog log, String coordinate, @Nullable String old, @Nullable String now) {
        if (!Objects.requireNonNullElse(old, "").strip().equals(Objects.requireNonNullElse(now, "").strip())) {
            log.add(ChangeKind.DESCRIPTION_CHANGED, coordinate, "The description of \"" + coordinate + "\" changed.");
        }
    }

    /** @param old the reason; null where it is not deprecated */
    static void compareDeprecation(ChangeLog log, String coordinate, @Nullable String old, @Nullable String now) {
        if (!Objects.equals(old, now)) {
            log.add(ChangeKind.DEPRECATION_CHANGED, coordinate, "\"" + coordinate + "\" "
                    + (now == null ? "is no longer deprecated." : "is deprecated: " + now));
        }
    }

    /** What kind of type it is, with its article. */
    static String kind(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType _ -> "an object type";
            case GraphQLInterfaceType _ -> "an interface";
            case GraphQLUnionType _ -> "a union";
            case GraphQLEnumType _ -> "an enum";
            case GraphQLInputObjectType _ -> "an input type";
            default -> "a scalar";
        };
    }
}
