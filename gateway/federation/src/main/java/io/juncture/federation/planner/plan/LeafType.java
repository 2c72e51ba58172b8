package io.juncture.federation.planner.plan;

import java.util.Set;

/**
 * How values of a leaf type are checked before clients see them.
 *
 * @param kind   the check
 * @param name   the type's name
 * @param values the values of an enum that clients may see
 * @param hidden its other values
 */
public record LeafType(Kind kind, String name, Set<String> values, Set<String> hidden) {

    /** The checks that there are. */
    public enum Kind {
        INT, FLOAT, STRING, BOOLEAN, ID, ENUM, CUSTOM;

        /** The check of a scalar. */
        public static Kind of(String scalar) {
            return switch (scalar) {
                case "Int" -> INT;
                case "Float" -> FLOAT;
                case "String" -> STRING;
                case "Boolean" -> BOOLEAN;
                case "ID" -> ID;
                default -> CUSTOM;
            };
        }
    }
}
