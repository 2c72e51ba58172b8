package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Names of root types are reserved for them. */
class RootTypeTest {

    @Test
    void queryThatIsNone() {
        Subgraphs.of()
                .federation2("a", """
                        schema { query: Root }
                        type Root { a: Query }
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.ROOT_QUERY_USED);
    }

    @Test
    void mutationThatIsNone() {
        Subgraphs.of()
                .federation2("a", """
                        schema { query: Query mutation: Changes }
                        type Query { a: Mutation }
                        type Changes { b: Int }
                        type Mutation { a: Int }
                        """)
                .failsWith(ErrorCode.ROOT_MUTATION_USED);
    }

    @Test
    void subscriptionThatIsNone() {
        Subgraphs.of()
                .federation2("a", """
                        schema { query: Query subscription: Events }
                        type Query { a: Subscription }
                        type Events { b: Int }
                        type Subscription { a: Int }
                        """)
                .failsWith(ErrorCode.ROOT_SUBSCRIPTION_USED);
    }
}
