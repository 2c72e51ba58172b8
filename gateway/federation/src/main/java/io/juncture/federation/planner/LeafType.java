package io.juncture.federation.planner;

import io.juncture.federation.supergraph.SupergraphType;
import io.juncture.federation.supergraph.TypeKind;
import io.juncture.federation.supergraph.TypeRef;
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

    /** Whatever it is, it is right. */
    static final LeafType ANY = new LeafType(Kind.CUSTOM, "JSON", Set.of(), Set.of());
    static final TypeRef ANY_REF = new TypeRef("JSON", 0, 0, "JSON");

    /** The checks that there are. */
    public enum Kind {
        INT, FLOAT, STRING, BOOLEAN, ID, ENUM, CUSTOM
    }

    static boolean isCustom(SupergraphType type) {
        return type.kind() == TypeKind.SCALAR && kind(type.name()) == Kind.CUSTOM;
    }

    static Kind kind(String scalar) {
        return switch (scalar) {
            case "Int" -> Kind.INT;
            case "Float" -> Kind.FLOAT;
            case "String" -> Kind.STRING;
            case "Boolean" -> Kind.BOOLEAN;
            case "ID" -> Kind.ID;
            default -> Kind.CUSTOM;
        };
    }
}
