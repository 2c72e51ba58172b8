package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Where @shareable may stand. */
class ShareableTest {

    @Test
    void onAnInterfaceField() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing { id: ID @shareable }
                        type Product implements Thing { id: ID }
                        """)
                .failsWith(ErrorCode.INVALID_SHAREABLE_USAGE);
    }

    @Test
    void twiceOnOneDeclaration() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Product }
                        type Product @shareable @shareable { id: ID }
                        """)
                .failsWith(ErrorCode.INVALID_SHAREABLE_USAGE);
    }
}
