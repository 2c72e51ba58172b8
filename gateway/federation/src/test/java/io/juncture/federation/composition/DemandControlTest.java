package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** {@code @cost} and {@code @listSize} stand where they mean something. */
class DemandControlTest {

    private static void refused(String sdl, ErrorCode code) {
        Subgraphs.of().federation2("a", sdl).failsWith(code);
    }

    @Test
    void costsOfInterfaceFields() {
        refused("type Query { i: I } interface I { x: Int @cost(weight: 2) } type T implements I { x: Int }",
                ErrorCode.COST_APPLIED_TO_INTERFACE_FIELD);
    }

    @Test
    void sizesOfWhatIsNoList() {
        refused("type Query { x: Int @listSize(assumedSize: 3) }", ErrorCode.LIST_SIZE_APPLIED_TO_NON_LIST);
        refused("type Query { p: Page @listSize(assumedSize: 3, sizedFields: [\"n\"]) } type Page { n: Int }",
                ErrorCode.LIST_SIZE_APPLIED_TO_NON_LIST);
    }

    @Test
    void negativeSizes() {
        refused("type Query { x: [Int] @listSize(assumedSize: -3) }", ErrorCode.LIST_SIZE_INVALID_ASSUMED_SIZE);
    }

    @Test
    void slicingArgumentsThatDoNotSlice() {
        refused("type Query { x(first: Int): [Int] @listSize(slicingArguments: [\"last\"]) }",
                ErrorCode.LIST_SIZE_INVALID_SLICING_ARGUMENT);
        refused("type Query { x(first: String): [Int] @listSize(slicingArguments: [\"first\"]) }",
                ErrorCode.LIST_SIZE_INVALID_SLICING_ARGUMENT);
    }

    @Test
    void sizedFieldsThatDoNotExist() {
        refused("type Query { p: Page @listSize(assumedSize: 3, sizedFields: [\"items\"]) } type Page { n: Int }",
                ErrorCode.LIST_SIZE_INVALID_SIZED_FIELD);
    }

    @Test
    void whatIsRight() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { p(first: Int!): Page @listSize(slicingArguments: ["first"], sizedFields: ["items"]) }
                        type Page { items: [Int!]! @cost(weight: 2) }
                        """)
                .composesTo("@listSize(slicingArguments: [\"first\"], sizedFields: [\"items\"])");
    }
}
