package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.ErrorCode;
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

    /** It binds the clients of every subgraph: what one requires cannot be left to the others. */
    @Test
    void oneOfIsKept() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(by: By): Int }
                        input By @oneOf { id: ID name: String }
                        """)
                .federation2("b", """
                        type Query { b(by: By): Int }
                        directive @oneOf on INPUT_OBJECT
                        input By @oneOf { id: ID name: String }
                        """)
                .federation2("c", """
                        type Query { c(by: By): Int }
                        input By { id: ID name: String }
                        """)
                .composesTo("""
                        input By
                          @join__type(graph: A)
                          @join__type(graph: B)
                          @join__type(graph: C)
                          @oneOf
                        {
                        """);
        assertThat(Subgraphs.of().federation2("a", "type Query { a(by: By): Int } input By @oneOf { id: ID }").supergraph())
                .containsOnlyOnce("directive @oneOf on INPUT_OBJECT\n");
        assertThat(Subgraphs.of().federation2("a", "type Query { a(by: By): Int } input By { id: ID }").supergraph())
                .doesNotContain("oneOf");
    }

    @Test
    void oneOfHasOnlyFieldsThatMayBeLeftOut() {
        Subgraphs.of().federation2("a", "type Query { a(by: By): Int } input By @oneOf { id: ID! }")
                .failsWith(ErrorCode.INVALID_GRAPHQL);
        Subgraphs.of().federation2("a", "type Query { a(by: By): Int } input By @oneOf { id: ID = 1 }")
                .failsWith(ErrorCode.INVALID_GRAPHQL);
        Subgraphs.of().federation2("a", "type Query { a(by: By): Int } input By @oneOf { id: ID }")
                .federation2("b", "type Query { b(by: By): Int } input By { id: ID! }")
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }
}
