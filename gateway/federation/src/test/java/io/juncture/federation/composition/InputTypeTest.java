package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
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
        assertThat(Subgraphs.of().federation1("a", "type Query { a(by: By): Int }\ninput By @oneOf { id: ID! }").errors())
                .extracting(CompositionError::message).containsExactly("[a, a.graphqls:2:19] Input field \"By.id\" must be nullable:"
                        + " its type is @oneOf.");
        assertThat(Subgraphs.of().federation1("a", "type Query { a(by: By): Int }\ninput By @oneOf { id: ID = 1 }").errors())
                .extracting(CompositionError::message).containsExactly("[a, a.graphqls:2:19] Input field \"By.id\" cannot have a"
                        + " default value: its type is @oneOf.");
    }

    @Test
    void oneOfOfOneSubgraphBindsTheOthers() {
        var errors = Subgraphs.of()
                .federation2("a", "type Query { a(by: By): Int } input By @oneOf { id: ID }")
                .federation2("b", "type Query { b(by: By): Int } input By { id: ID! }").errors();

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.INVALID_GRAPHQL);
            assertThat(error.places()).singleElement().extracting(SourcePlace::subgraph).isEqualTo("b");
        });
    }
}
