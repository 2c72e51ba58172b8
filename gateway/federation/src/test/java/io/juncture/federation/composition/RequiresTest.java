package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** What @requires may select. */
class RequiresTest {

    @Test
    void selectsAnUnknownField() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! price: Int @requires(fields: "weight") }
                        """)
                .failsWith(ErrorCode.REQUIRES_INVALID_FIELDS);
    }

    @Test
    void isNotAString() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! price: Int @requires(fields: ["id"]) }
                        """)
                .failsWith(ErrorCode.REQUIRES_INVALID_FIELDS_TYPE);
    }

    @Test
    void selectsWhatTheSubgraphResolvesItself() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int price: Int @requires(fields: "weight") }
                        """)
                .failsWith(ErrorCode.REQUIRES_FIELDS_MISSING_EXTERNAL);
    }

    @Test
    void containsADirective() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight @include(if: true)") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: Int }
                        """)
                .failsWith(ErrorCode.REQUIRES_DIRECTIVE_IN_FIELDS_ARG);
    }

    @Test
    void onAnInterface() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { id: ID! price: Int @requires(fields: "id") }
                        type Product implements Thing @key(fields: "id") { id: ID! price: Int }
                        """)
                .failsWith(ErrorCode.REQUIRES_UNSUPPORTED_ON_INTERFACE);
    }

    @Test
    void withArguments() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight(unit: String!): Int @external price: Int @requires(fields: "weight(unit: \\"kg\\")") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight(unit: String!): Int }
                        """)
                .composesTo("price: Int @join__field(graph: A, requires: \"weight(unit: \\\"kg\\\")\")");
    }

    @Test
    void withAnArgumentThatAnotherSubgraphLacks() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight(unit: Int): Int @external price: Int @requires(fields: "weight(unit: 1)") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: Int }
                        """)
                .failsWith(ErrorCode.REQUIRES_INVALID_FIELDS);
    }
}
