package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** A name stands for one kind of type. */
class KindTest {

    @Test
    void anObjectIsNoInterface() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        type Thing { id: ID }
                        """)
                .federation2("b", """
                        interface Thing { id: ID }
                        """)
                .failsWith(ErrorCode.TYPE_KIND_MISMATCH);
    }
}
