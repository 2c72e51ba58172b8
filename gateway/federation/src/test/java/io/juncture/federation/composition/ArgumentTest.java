package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** How the arguments of one field in several subgraphs become one list. */
class ArgumentTest {

    @Test
    void typesOfArguments() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { find(by: Int): Int @shareable }
                        """)
                .federation2("b", """
                        type Query { find(by: String): Int @shareable }
                        """)
                .failsWith(ErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH);
    }

    @Test
    void defaultsOfArguments() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { find(by: Int = 1): Int @shareable }
                        """)
                .federation2("b", """
                        type Query { find(by: Int = 2): Int @shareable }
                        """)
                .failsWith(ErrorCode.FIELD_ARGUMENT_DEFAULT_MISMATCH);
    }

    @Test
    void aRequiredArgumentMustBeEverywhere() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { find(by: Int!): Int @shareable }
                        """)
                .federation2("b", """
                        type Query { find: Int @shareable }
                        """)
                .failsWith(ErrorCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH);
    }

    @Test
    void anOptionalArgumentThatSomeLackIsLeftOut() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { find(by: Int, first: Int): Int @shareable }
                        """)
                .federation2("b", """
                        type Query { find(first: Int): Int @shareable }
                        """)
                .composesTo("find(first: Int): Int");
    }

    @Test
    void aDefaultThatSomeLackIsLeftOut() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { find(first: Int = 10): Int @shareable }
                        """)
                .federation2("b", """
                        type Query { find(first: Int): Int @shareable }
                        """)
                .composesTo("find(first: Int): Int");
    }
}
