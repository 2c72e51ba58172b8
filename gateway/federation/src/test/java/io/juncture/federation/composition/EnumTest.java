package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** How enum values are merged, by how the enum is used. */
class EnumTest {

    @Test
    void usedBothWaysValuesMustAgree() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(s: Size): Size }
                        enum Size { S M }
                        """)
                .federation2("b", """
                        type Query { b(s: Size): Size }
                        enum Size { S M L }
                        """)
                .failsWith(ErrorCode.ENUM_VALUE_MISMATCH);
    }

    @Test
    void usedAsInputValuesAreIntersected() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(s: Size): Int }
                        enum Size { S M }
                        """)
                .federation2("b", """
                        type Query { b(s: Size): Int }
                        enum Size { S L }
                        """)
                .composesTo("""
                        enum Size
                          @join__type(graph: A)
                          @join__type(graph: B)
                        {
                          S @join__enumValue(graph: A) @join__enumValue(graph: B)
                        }""");
    }

    @Test
    void usedAsOutputValuesAreUnited() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Size }
                        enum Size { S M }
                        """)
                .federation2("b", """
                        type Query { b: Size }
                        enum Size { S L }
                        """)
                .composesTo("""
                        M @join__enumValue(graph: A)
                          L @join__enumValue(graph: B)""");
    }

    @Test
    void usedAsInputWithNothingInCommon() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(s: Size): Int }
                        enum Size { S }
                        """)
                .federation2("b", """
                        type Query { b(s: Size): Int }
                        enum Size { L }
                        """)
                .failsWith(ErrorCode.EMPTY_MERGED_ENUM_TYPE);
    }
}
