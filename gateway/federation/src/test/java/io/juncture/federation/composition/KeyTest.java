package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** What keys may select. */
class KeyTest {

    @Test
    void selectsAnUnknownField() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "upc") { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_INVALID_FIELDS);
    }

    @Test
    void isNotASelection() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id {") { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_INVALID_FIELDS);
    }

    @Test
    void isEmpty() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "") { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_INVALID_FIELDS);
    }

    @Test
    void selectsNothingOfAnObject() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "maker") { maker: Maker }
                        type Maker { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_INVALID_FIELDS);
    }

    @Test
    void isNotAString() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: 1) { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_INVALID_FIELDS_TYPE);
    }

    @Test
    void selectsAFieldWithArguments() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id(x: Int): ID! }
                        """)
                .failsWith(ErrorCode.KEY_FIELDS_HAS_ARGS);
    }

    @Test
    void selectsAnInterface() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "maker { id }") { maker: Maker }
                        interface Maker { id: ID! }
                        type Company implements Maker { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_FIELDS_SELECT_INVALID_TYPE);
    }

    @Test
    void selectsAList() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "ids") { ids: [ID!]! }
                        """)
                .composesTo("@join__type(graph: A, key: \"ids\")");
    }

    @Test
    void containsADirective() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id @include(if: true)") { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_DIRECTIVE_IN_FIELDS_ARG);
    }

    @Test
    void interfacesHaveKeysSinceFederation23() {
        Subgraphs.of()
                .federation20("a", """
                        type Query { a: Thing }
                        interface Thing @key(fields: "id") { id: ID! }
                        type Product implements Thing @key(fields: "id") { id: ID! }
                        """)
                .failsWith(ErrorCode.KEY_UNSUPPORTED_ON_INTERFACE);
    }

    @Test
    void severalAndNonResolvable() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") @key(fields: "upc\\n sku", resolvable: false) { id: ID! upc: ID! sku: ID! }
                        """)
                .composesTo("""
                        @join__type(graph: A, key: "id")
                          @join__type(graph: A, key: "upc sku", resolvable: false)""");
    }
}
