package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import org.junit.jupiter.api.Test;

/** Interfaces whose fields and implementations are spread over subgraphs. */
class InterfaceTest {

    @Test
    void aFieldThatAnImplementationElsewhereLacks() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { id: ID name: String }
                        type Product implements Thing @key(fields: "id") { id: ID! name: String }
                        """)
                .federation2("b", """
                        interface Thing { id: ID }
                        type Maker implements Thing @key(fields: "id") { id: ID! }
                        """)
                .failsWith(ErrorCode.INTERFACE_FIELD_NO_IMPLEM);
    }

    @Test
    void anEntityInterfaceKnowsAllImplementations() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing @key(fields: "id") { id: ID! }
                        type Product implements Thing @key(fields: "id") { id: ID! }
                        """)
                .federation2("b", """
                        interface Thing { id: ID! }
                        type Maker implements Thing @key(fields: "id") { id: ID! }
                        """)
                .failsWith(ErrorCode.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE);
    }

    @Test
    void itsKeyIsOnItsImplementations() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing @key(fields: "id") { id: ID! }
                        type Product implements Thing { id: ID! }
                        """)
                .failsWith(ErrorCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION);
    }

    @Test
    void mergedFieldsMustStillFit() {
        var errors = Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { size: Int! }
                        type Product implements Thing @shareable { size: Int! }
                        """)
                .federation2("b", """
                        type Query { b: Product }
                        type Product @shareable { size: Int }
                        """)
                .errors();

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.INVALID_GRAPHQL);
            assertThat(error.message()).contains("Product", "size", "Thing").doesNotContain("[@");
            assertThat(error.places()).extracting(SourcePlace::subgraph).containsExactly("a", "a", "b");
        });
    }
}
