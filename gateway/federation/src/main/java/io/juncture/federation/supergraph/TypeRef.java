package io.juncture.federation.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/**
 * The type of a field: a named type inside any number of lists.
 *
 * @param name      the named type
 * @param listDepth how many lists are around it
 * @param nonNull   bit {@code n} says that level {@code n} is non-null; level 0 is the outermost
 * @param text      as it is written in SDL, for example {@code [User!]!}
 */
public record TypeRef(String name, int listDepth, long nonNull, String text) {

    public static TypeRef of(Type<?> type) {
        long bits = 0;
        int level = 0;
        Type<?> current = type;
        while (!(current instanceof TypeName)) {
            if (current instanceof NonNullType required) {
                bits |= 1L << level;
                current = required.getType();
            } else {
                level++;
                current = ((ListType) current).getType();
            }
        }
        return new TypeRef(((TypeName) current).getName(), level, bits, text(type));
    }

    private static String text(Type<?> type) {
        return switch (type) {
            case NonNullType required -> text(required.getType()) + "!";
            case ListType list -> "[" + text(list.getType()) + "]";
            default -> ((TypeName) type).getName();
        };
    }

    public boolean nonNullAt(int level) {
        return (nonNull & (1L << level)) != 0;
    }
}
