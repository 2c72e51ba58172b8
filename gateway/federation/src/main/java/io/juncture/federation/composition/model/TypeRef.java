package io.juncture.federation.composition.model;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** A reference to a type, wrapped or not; compares by structure and prints as SDL. */
public sealed interface TypeRef {

    record Named(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    record ListOf(TypeRef element) implements TypeRef {
        @Override
        public String toString() {
            return "[" + element + "]";
        }
    }

    record NonNull(TypeRef nullable) implements TypeRef {
        @Override
        public String toString() {
            return nullable + "!";
        }
    }

    /** The name inside all wrappers. */
    default String base() {
        return switch (this) {
            case Named(var name) -> name;
            case ListOf(var element) -> element.base();
            case NonNull(var nullable) -> nullable.base();
        };
    }

    default boolean isNonNull() {
        return this instanceof NonNull;
    }

    /** This reference with another name inside its wrappers. */
    default TypeRef withBase(String name) {
        return switch (this) {
            case Named _ -> new Named(name);
            case ListOf(var element) -> new ListOf(element.withBase(name));
            case NonNull(var nullable) -> new NonNull(nullable.withBase(name));
        };
    }

    static TypeRef of(Type<?> type) {
        return switch (type) {
            case TypeName named -> new Named(named.getName());
            case ListType list -> new ListOf(of(list.getType()));
            case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
            default -> throw new IllegalArgumentException("Not a type reference: " + type);
        };
    }
}
