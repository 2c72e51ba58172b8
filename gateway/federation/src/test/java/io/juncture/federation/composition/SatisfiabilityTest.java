package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Everything a client may select can be fetched. */
class SatisfiabilityTest {

    @Test
    void noKeyToReachASubgraph() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .federation2("b", """
                        type Product @key(fields: "upc") { upc: ID! price: Int }
                        """)
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void aKeyThatIsNotResolvable() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id", resolvable: false) { id: ID! price: Int }
                        """)
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void aValueTypeSplitOverSubgraphs() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Money }
                        type Money { amount: Int }
                        """)
                .federation2("b", """
                        type Query { b: Money }
                        type Money { currency: String }
                        """)
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void requirementsThatCannotBeFetched() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight") }
                        """)
                .federation2("b", """
                        type Query { other: Product }
                        type Product @key(fields: "upc") { upc: ID! weight: Int }
                        """)
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void throughAThirdSubgraph() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! }
                        """)
                .federation2("c", """
                        type Product @key(fields: "upc") { upc: ID! price: Int }
                        """)
                .composesTo("price: Int @join__field(graph: C)");
    }

    @Test
    void aKeyGatheredFromTwoSubgraphs() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! k1: ID! @shareable }
                        """)
                .federation2("c", """
                        type Product @key(fields: "id") { id: ID! k2: ID! @shareable }
                        """)
                .federation2("d", """
                        type Product @key(fields: "k1 k2") { k1: ID! k2: ID! price: Int }
                        """)
                .composesTo("price: Int @join__field(graph: D)");
    }

    @Test
    void unreachableImplementation() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { all: [Thing] }
                        interface Thing { id: ID! }
                        type Product implements Thing { id: ID! @shareable }
                        """)
                .federation2("b", """
                        type Query { b: Product }
                        type Product { id: ID! @shareable price: Int }
                        """)
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void sharedFieldsWithoutACommonRuntimeTypeOnOneOfTheirPaths() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { only: Box  shared: Box @shareable }
                        type Box @shareable { content: Content }
                        union Content = Book
                        type Book { title: String }
                        """)
                .federation2("b", """
                        type Query { shared: Box @shareable }
                        type Box @shareable { content: Content }
                        union Content = Film
                        type Film { title: String }
                        """)
                .failsWith(ErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES);
    }

    @Test
    void sharedFieldsWithoutACommonRuntimeType() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { all: Thing @shareable }
                        interface Thing { id: ID! }
                        type Product implements Thing @key(fields: "id") { id: ID! }
                        """)
                .federation2("b", """
                        type Query { all: Thing @shareable }
                        interface Thing { id: ID! }
                        type Maker implements Thing @key(fields: "id") { id: ID! }
                        """)
                .failsWith(ErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES);
    }

    @Test
    void keylessChildReachedThroughItsParent() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! cost: Money @shareable }
                        type Money { amount: Int }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! cost: Money @shareable }
                        type Money { currency: String }
                        """)
                .composesTo("currency: String @join__field(graph: B)");
    }

    @Test
    void aSharedMutationRunsInOneSubgraph() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Int }
                        type Mutation { change: Change @shareable }
                        type Change { x: Int }
                        """)
                .federation2("b", """
                        type Mutation { change: Change @shareable }
                        type Change { y: Int }
                        """)
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void duringAProgressiveOverrideBothSidesMustDo() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! maker: Maker @override(from: "b", label: "new") }
                        type Maker @key(fields: "name") { name: ID! }
                        """)
                .federation2("b", """
                        type Product @key(fields: "id") { id: ID! maker: Maker }
                        type Maker @key(fields: "code") { code: ID! @inaccessible }
                        """)
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void nobodyNeedsToReachWhatIsInaccessible() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! }
                        """)
                .federation2("b", """
                        type Product @key(fields: "upc") { upc: ID! @inaccessible price: Int @inaccessible }
                        """)
                .composesTo("price: Int @join__field(graph: B) @inaccessible");
    }
}
