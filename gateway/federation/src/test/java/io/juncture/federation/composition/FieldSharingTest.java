package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Which fields several subgraphs may resolve. */
class FieldSharingTest {

    @Test
    void aFieldResolvedTwiceMustBeShareable() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .failsWith(ErrorCode.INVALID_FIELD_SHARING);
    }

    @Test
    void oneOfThemAloneIsNotEnough() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String @shareable }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .failsWith(ErrorCode.INVALID_FIELD_SHARING);
    }

    @Test
    void subscriptionsAreNotShared() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int }
                        type Subscription { ticks: Int @shareable }
                        """)
                .federation2("b", """
                        type Subscription { ticks: Int @shareable }
                        """)
                .failsWith(ErrorCode.INVALID_FIELD_SHARING);
    }

    @Test
    void keysAndProvidedFieldsAreSharedByNature() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String @shareable }
                        """)
                .federation2("b", """
                        type Query { best: Product @provides(fields: "name") }
                        type Product @key(fields: "id") { id: ID! name: String @external }
                        """)
                .composesTo("name: String @join__field(graph: A) @join__field(graph: B, external: true)");
    }
}
