package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Subgraphs are GraphQL. */
class SyntaxTest {

    @Test
    void whatCannotBeParsed() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void unknownTypes() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Nothing }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void unknownDirectives() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int @nothing }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void federation2DirectivesNeedALink() {
        Subgraphs.of()
                .federation1("a", """
                        type Query { a: Int @shareable }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void unknownArguments() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key(fields: "id", strong: true) { id: ID }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void missingArguments() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @key { id: ID }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void interfacesNotSatisfied() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { id: ID }
                        type Product implements Thing { name: String }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void inputAsOutput() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Filter }
                        input Filter { by: Int }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void definedTwice() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int }
                        type Query { b: Int }
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void emptyTypes() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product
                        """)
                .failsWith(ErrorCode.INVALID_GRAPHQL);
    }
}
