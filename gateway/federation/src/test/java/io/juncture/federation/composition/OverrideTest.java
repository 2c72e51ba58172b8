package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** One subgraph takes a field over from another. */
class OverrideTest {

    @Test
    void fromItself() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @override(from: "a") }
                        """)
                .failsWith(ErrorCode.OVERRIDE_FROM_SELF_ERROR);
    }

    @Test
    void inACircle() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @override(from: "b") }
                        """)
                .federation2("b", """
                        type Query { a: Int @override(from: "a") }
                        """)
                .failsWith(ErrorCode.OVERRIDE_SOURCE_HAS_OVERRIDE, ErrorCode.INVALID_FIELD_SHARING);
    }

    @Test
    void ofAnExternalField() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external @override(from: "b") price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: Int }
                        """)
                .federation2("c", """
                        type Product @key(fields: "id") { id: ID! weight: Int @shareable }
                        """)
                .failsWith(ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE, ErrorCode.INVALID_FIELD_SHARING);
    }

    @Test
    void onAnInterface() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { id: ID @override(from: "b") }
                        type Product implements Thing { id: ID @shareable }
                        """)
                .federation2("b", """
                        interface Thing { id: ID }
                        type Product implements Thing { id: ID @shareable }
                        """)
                .failsWith(ErrorCode.OVERRIDE_ON_INTERFACE);
    }

    @Test
    void byAStrangeLabel() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @override(from: "b", label: "percent(101)") }
                        """)
                .federation2("b", """
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.OVERRIDE_LABEL_INVALID);
    }

    @Test
    void takesTheFieldOver() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @override(from: "b") }
                        """)
                .federation2("b", """
                        type Query { a: Int b: Int }
                        """)
                .composesTo("a: Int @join__field(graph: A, override: \"b\")");
    }

    @Test
    void byLabelKeepsBoth() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @override(from: "b", label: "percent(5)") }
                        """)
                .federation2("b", """
                        type Query { a: Int b: Int }
                        """)
                .composesTo("a: Int @join__field(graph: A, override: \"b\", overrideLabel: \"percent(5)\") @join__field(graph: B, overrideLabel: \"percent(5)\")");
    }

    @Test
    void ofAFieldStillUsed() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @override(from: "b") }
                        """)
                .federation2("b", """
                        type Thing implements Heavy { weight: Int }
                        type Product implements Heavy @key(fields: "id") { id: ID! weight: Int }
                        interface Heavy { weight: Int }
                        """)
                .composesTo("weight: Int @join__field(graph: A, override: \"b\") @join__field(graph: B, usedOverridden: true)");
    }

    @Test
    void fromASubgraphThatIsGone() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @override(from: "old") }
                        """)
                .federation2("b", """
                        type Query { b: Int }
                        """)
                .composesTo("a: Int @join__field(graph: A, override: \"old\")");
    }

    @Test
    void collidesWithRequires() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id") { id: ID! price: Int @override(from: "b") weight: Int }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight") }
                        """)
                .failsWith(ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE, ErrorCode.INVALID_FIELD_SHARING);
    }
}
