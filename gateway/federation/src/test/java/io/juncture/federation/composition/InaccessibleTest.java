package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** What clients may not see. */
class InaccessibleTest {

    @Test
    void theQueryRoot() {
        Subgraphs.of()
                .federation2("a", """
                        type Query @inaccessible { a: Int }
                        """)
                .failsWith(ErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE);
    }

    @Test
    void everythingInAType() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product { id: ID @inaccessible }
                        """)
                .failsWith(ErrorCode.ONLY_INACCESSIBLE_CHILDREN);
    }

    @Test
    void whatVisibleFieldsReferTo() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product b: Int }
                        type Product @inaccessible { id: ID }
                        """)
                .failsWith(ErrorCode.REFERENCED_INACCESSIBLE);
    }

    @Test
    void whatIsRequired() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(x: Int! @inaccessible): Int }
                        """)
                .failsWith(ErrorCode.REQUIRED_INACCESSIBLE);
    }

    @Test
    void whatVisibleInterfacesAskFor() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { id: ID }
                        type Product implements Thing { id: ID @inaccessible name: String }
                        """)
                .failsWith(ErrorCode.IMPLEMENTED_BY_INACCESSIBLE);
    }

    @Test
    void whatDefaultsUse() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a(size: Size = L): Int }
                        enum Size { S L @inaccessible }
                        """)
                .failsWith(ErrorCode.DEFAULT_VALUE_USES_INACCESSIBLE);
    }

    @Test
    void isCarriedOver() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int b: Int @inaccessible }
                        """)
                .composesTo("b: Int @inaccessible");
    }
}
