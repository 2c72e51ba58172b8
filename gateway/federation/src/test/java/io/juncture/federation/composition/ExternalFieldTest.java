package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Fields a subgraph names but does not resolve. */
class ExternalFieldTest {

    @Test
    void externalEverywhere() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: Int @external cost: Int @requires(fields: "weight") }
                        """)
                .failsWith(ErrorCode.EXTERNAL_MISSING_ON_BASE);
    }

    @Test
    void ofAnotherType() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: String }
                        """)
                .failsWith(ErrorCode.EXTERNAL_TYPE_MISMATCH);
    }

    @Test
    void withoutAnArgument() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight(unit: String): Int }
                        """)
                .failsWith(ErrorCode.EXTERNAL_ARGUMENT_MISSING);
    }

    @Test
    void withAnArgumentOfAnotherType() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight(unit: Int): Int @external price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight(unit: String): Int }
                        """)
                .failsWith(ErrorCode.EXTERNAL_ARGUMENT_TYPE_MISMATCH);
    }

    @Test
    void withAnArgumentOfAnotherDefault() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight(unit: Int = 1): Int @external price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight(unit: Int = 2): Int }
                        """)
                .failsWith(ErrorCode.EXTERNAL_ARGUMENT_DEFAULT_MISMATCH);
    }

    @Test
    void usedByNothing() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: Int }
                        """)
                .failsWith(ErrorCode.EXTERNAL_UNUSED);
    }

    @Test
    void onAnInterface() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { id: ID @external }
                        type Product implements Thing { id: ID }
                        """)
                .failsWith(ErrorCode.EXTERNAL_ON_INTERFACE);
    }

    @Test
    void withProvides() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! maker: Maker @external @provides(fields: "name") x: Int @requires(fields: "maker { name }") }
                        type Maker @key(fields: "id") { id: ID! name: String @external }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! maker: Maker }
                        type Maker @key(fields: "id") { id: ID! name: String }
                        """)
                .failsWith(ErrorCode.EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE);
    }

    @Test
    void withADirectiveThatIsMerged() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external @tag(name: "x") price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: Int }
                        """)
                .failsWith(ErrorCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL);
    }

    @Test
    void anExternalTypeMakesItsFieldsExternal() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! dimension: Dimension }
                        type Dimension { size: Int }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! dimension: Dimension @external price: Int @requires(fields: "dimension { size }") }
                        type Dimension @external { size: Int }
                        """)
                .composesTo("size: Int @join__field(graph: A) @join__field(graph: B, external: true)");
    }
}
