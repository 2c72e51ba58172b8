package io.juncture.federation.composition;

import org.junit.jupiter.api.Test;

/** How input types are merged. */
class InputTypeTest {

    @Test
    void defaultsOfInputFields() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(f: Filter): Int }
                        input Filter { by: Int = 1 }
                        """)
                .federation2("b", """
                        type Query { b(f: Filter): Int }
                        input Filter { by: Int = 2 }
                        """)
                .failsWith(ErrorCode.INPUT_FIELD_DEFAULT_MISMATCH);
    }

    @Test
    void aRequiredFieldMustBeEverywhere() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(f: Filter): Int }
                        input Filter { by: Int! first: Int }
                        """)
                .federation2("b", """
                        type Query { b(f: Filter): Int }
                        input Filter { first: Int }
                        """)
                .failsWith(ErrorCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH);
    }

    @Test
    void nothingInCommon() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(f: Filter): Int }
                        input Filter { by: Int }
                        """)
                .federation2("b", """
                        type Query { b(f: Filter): Int }
                        input Filter { first: Int }
                        """)
                .failsWith(ErrorCode.EMPTY_MERGED_INPUT_TYPE);
    }
}
