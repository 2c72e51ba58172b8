package io.juncture.federation.composition;

import org.junit.jupiter.api.Test;

/** Arguments from the context of a parent are refused: what the gateway cannot plan must not compose. */
class ContextTest {

    @Test
    void areRefused() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@context", "@fromContext"])
                        type Query { a: Shop }
                        type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String product: Product }
                        type Product @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$shop { currency }")): Int }
                        """)
                .failsWith(ErrorCode.UNSUPPORTED_FEATURE);
    }
}
