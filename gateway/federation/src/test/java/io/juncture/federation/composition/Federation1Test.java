package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Subgraphs of Federation 1. */
class Federation1Test {

    @Test
    void extensionOfNothing() {
        Subgraphs.of()
                .federation1("a", """
                        type Query { a: Int }
                        extend type Product @key(fields: "id") { id: ID! @external price: Int }
                        """)
                .failsWith(ErrorCode.EXTENSION_WITH_NO_BASE);
    }

    @Test
    void typeOfUnusedExternals() {
        Subgraphs.of()
                .federation1("a", """
                        type Query { a: Product }
                        extend type Product { name: String @external }
                        """)
                .federation1("b", """
                        type Product { name: String }
                        """)
                .failsWith(ErrorCode.TYPE_WITH_ONLY_UNUSED_EXTERNAL);
    }

    @Test
    void valueTypesAreShared() {
        Subgraphs.of()
                .federation1("a", """
                        type Query { a: Money }
                        type Money { amount: Int }
                        """)
                .federation1("b", """
                        extend type Query { b: Money }
                        type Money { amount: Int }
                        """)
                .composesTo("""
                        type Money
                          @join__type(graph: A)
                          @join__type(graph: B)
                        {
                          amount: Int
                        }""");
    }

    @Test
    void keysOfExtensionsAreNotExternal() {
        Subgraphs.of()
                .federation1("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .federation1("b", """
                        extend type Product @key(fields: "id") { id: ID! @external price: Int }
                        """)
                .composesTo("""
                        type Product
                          @join__type(graph: A, key: "id")
                          @join__type(graph: B, key: "id")
                        {
                          id: ID!
                          name: String @join__field(graph: A)
                          price: Int @join__field(graph: B)
                        }""");
    }

    @Test
    void mayDefineOverride() {
        Subgraphs.of()
                .federation1("a", """
                        type Query { a: Int b: Int }
                        """)
                .federation1("b", """
                        directive @override(from: String!) on FIELD_DEFINITION
                        type Query { a: Int @override(from: "a") }
                        """)
                .composesTo("a: Int @join__field(graph: B, override: \"a\")");
    }

    @Test
    void unusedExternalsGo() {
        Subgraphs.of()
                .federation1("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .federation1("b", """
                        extend type Product @key(fields: "id") { id: ID! @external name: String @external price: Int }
                        """)
                .composesTo("""
                        type Product
                          @join__type(graph: A, key: "id")
                          @join__type(graph: B, key: "id")
                        {
                          id: ID!
                          name: String @join__field(graph: A)
                          price: Int @join__field(graph: B)
                        }""");
    }
}
