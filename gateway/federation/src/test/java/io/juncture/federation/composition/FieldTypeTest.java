package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** How the types of one field in several subgraphs become one. */
class FieldTypeTest {

    @Test
    void typesThatHaveNothingInCommon() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { size: Int @shareable }
                        """)
                .federation2("b", """
                        type Query { size: String @shareable }
                        """)
                .failsWith(ErrorCode.FIELD_TYPE_MISMATCH);
    }

    @Test
    void inputFieldsToo() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(f: Filter): Int }
                        input Filter { by: Int }
                        """)
                .federation2("b", """
                        type Query { b(f: Filter): Int }
                        input Filter { by: String }
                        """)
                .failsWith(ErrorCode.FIELD_TYPE_MISMATCH);
    }

    @Test
    void outputIsAsNullableAsTheMostNullable() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { size: Int! @shareable }
                        """)
                .federation2("b", """
                        type Query { size: Int @shareable }
                        """)
                .composesTo("size: Int @join__field(graph: A, type: \"Int!\") @join__field(graph: B, type: \"Int\")");
    }

    @Test
    void outputTakesTheInterfaceOverItsImplementation() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { best: Media @shareable }
                        interface Media { title: String }
                        type Book implements Media { title: String @shareable }
                        """)
                .federation2("b", """
                        type Query { best: Book @shareable }
                        type Book { title: String @shareable }
                        """)
                .composesTo("best: Media @join__field(graph: A, type: \"Media\") @join__field(graph: B, type: \"Book\")");
    }

    @Test
    void inputIsAsStrictAsTheStrictest() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(f: Filter): Int }
                        input Filter { by: Int! }
                        """)
                .federation2("b", """
                        type Query { b(f: Filter): Int }
                        input Filter { by: Int }
                        """)
                .composesTo("by: Int! @join__field(graph: A, type: \"Int!\") @join__field(graph: B, type: \"Int\")");
    }
}
