package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** What @provides may select. */
class ProvidesTest {

    @Test
    void selectsAnUnknownField() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product @provides(fields: "nothing") }
                        type Product @key(fields: "id") { id: ID! }
                        """)
                .failsWith(ErrorCode.PROVIDES_INVALID_FIELDS);
    }

    @Test
    void isNotAString() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product @provides(fields: true) }
                        type Product @key(fields: "id") { id: ID! name: String @external }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .failsWith(ErrorCode.PROVIDES_INVALID_FIELDS_TYPE, ErrorCode.EXTERNAL_UNUSED);
    }

    @Test
    void selectsWhatTheSubgraphResolvesItself() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product @provides(fields: "name") }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .failsWith(ErrorCode.PROVIDES_FIELDS_MISSING_EXTERNAL);
    }

    @Test
    void selectsAFieldWithArguments() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product @provides(fields: "name") }
                        type Product @key(fields: "id") { id: ID! name(x: Int): String @external }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! name(x: Int): String }
                        """)
                .failsWith(ErrorCode.PROVIDES_FIELDS_HAS_ARGS);
    }

    @Test
    void containsADirective() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product @provides(fields: "name @skip(if: true)") }
                        type Product @key(fields: "id") { id: ID! name: String @external }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! name: String @shareable }
                        """)
                .failsWith(ErrorCode.PROVIDES_DIRECTIVE_IN_FIELDS_ARG);
    }

    @Test
    void onALeaf() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @provides(fields: "name") }
                        """)
                .failsWith(ErrorCode.PROVIDES_ON_NON_OBJECT_FIELD);
    }

    @Test
    void onAnInterface() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { maker: Maker @provides(fields: "name") }
                        type Product implements Thing @key(fields: "id") { id: ID! maker: Maker }
                        type Maker @key(fields: "id") { id: ID! name: String @external }
                        """)
                .federation2("b", """
                        type Maker @key(fields: "id") { id: ID! name: String @shareable }
                        """)
                .failsWith(ErrorCode.PROVIDES_UNSUPPORTED_ON_INTERFACE);
    }
}
