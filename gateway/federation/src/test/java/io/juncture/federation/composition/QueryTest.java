package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** A supergraph has queries. */
class QueryTest {

    @Test
    void thereMustBeOne() {
        Subgraphs.of()
                .federation2("a", """
                        type Product @key(fields: "id") { id: ID! }
                        """)
                .failsWith(ErrorCode.NO_QUERIES);
    }
}
