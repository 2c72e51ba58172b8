package io.juncture.federation.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a draft consists of: the types that clients will see, and what each subgraph has of them. */
final class Parts {

    private Parts() {
    }

    enum Kind {
        ENTITY, VALUE, SPLIT_VALUE, INTERFACE, UNION, ROOT
    }

    /** How a subgraph has a field. */
    enum Role {
        RESOLVES, EXTERNAL, OVERRIDDEN
    }

    /** A type of the whole graph. */
    static final class Type {
        final String name;
        final Kind kind;
        final Map<String, Field> fields = new LinkedHashMap<>();
        /** The implementations of an interface, the members of a union. */
        final Set<String> members = new LinkedHashSet<>();
        /** What identifies an entity: field sets. */
        final List<String> keys = new ArrayList<>();
        boolean inaccessible;
        /** An interface whose objects other subgraphs extend without knowing its implementations. */
        boolean entityInterface;
        /** A type that may not be where the interface is known as an object. */
        boolean implementsEntityInterface;

        Type(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    /** A field of the whole graph. */
    static final class Field {
        final String name;
        final String base;
        final String wrap;
        final String arguments;
        /** An argument that no client sees. */
        String hiddenArgument = "";
        boolean inaccessible;
        boolean computed;
        /** How many requirements lead to it, one after the other, and through which subgraphs. */
        int requirements;
        final Set<String> requiredFrom = new LinkedHashSet<>();
        /** Another subgraph takes it over, where a label is active. */
        boolean progressive;
        /** It identifies objects or others are computed from it, so that it may not fail. */
        boolean solid;

        /** @param wrap the type with {@code %s} for its name, for example {@code [%s!]} */
        Field(String name, String base, String wrap, String arguments) {
            this.name = name;
            this.base = base;
            this.wrap = wrap;
            this.arguments = arguments;
        }

        boolean isList() {
            return wrap.startsWith("[");
        }
    }

    /** A subgraph. */
    static final class Sub {
        final String name;
        final boolean federation1;
        /** Whether it says {@code @extends} instead of {@code extend}, and extends the query type, too. */
        final boolean extendsByDirective;
        final Map<String, SubType> types = new LinkedHashMap<>();

        Sub(String name, boolean federation1, boolean extendsByDirective) {
            this.name = name;
            this.federation1 = federation1;
            this.extendsByDirective = extendsByDirective;
        }
    }

    /** What a subgraph has of a type. */
    static final class SubType {
        final Type type;
        final Set<String> directives = new LinkedHashSet<>();
        final Set<String> interfaces = new TreeSet<>();
        final Set<String> members = new LinkedHashSet<>();
        final Map<String, SubField> fields = new LinkedHashMap<>();
        boolean interfaceObject;

        SubType(Type type) {
            this.type = type;
        }
    }

    /** What a subgraph has of a field. */
    static final class SubField {
        final Field field;
        final Role role;
        final Set<String> directives = new LinkedHashSet<>();
        String wrap;

        SubField(Field field, Role role) {
            this.field = field;
            this.role = role;
            this.wrap = field.wrap;
        }
    }
}
