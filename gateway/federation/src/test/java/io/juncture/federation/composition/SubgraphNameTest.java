package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Names of subgraphs. */
class SubgraphNameTest {

    @Test
    void reserved() {
        Subgraphs.of()
                .federation2("_", """
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.INVALID_SUBGRAPH_NAME);
    }
}
