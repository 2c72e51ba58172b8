package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Directives that reach the supergraph under the specification they come from. */
class MergedDirectiveTest {

    private static String merged(String first, String second) {
        return Subgraphs.of()
                .federation2("a", "type Query { a(size: Int): [Int] @shareable " + first + " }")
                .federation2("b", "type Query { a(size: Int): [Int] @shareable " + second + " }")
                .supergraph();
    }

    @Test
    void tagsAddUp() {
        assertThat(merged("@tag(name: \"x\")", "@tag(name: \"y\") @tag(name: \"x\")"))
                .contains("a(size: Int): [Int] @tag(name: \"x\") @tag(name: \"y\")")
                .contains("@link(url: \"https://specs.apollo.dev/tag/v0.3\")");
    }

    @Test
    void oneSubgraphIsEnoughToProtectAField() {
        assertThat(merged("@authenticated", "")).contains("a(size: Int): [Int] @authenticated\n")
                .contains("@link(url: \"https://specs.apollo.dev/authenticated/v0.1\", for: SECURITY)");
    }

    @Test
    void whoeverSeesAFieldHasTheScopesThatAllSubgraphsAskFor() {
        assertThat(merged("@requiresScopes(scopes: [[\"x\"], [\"y\"]])", "@requiresScopes(scopes: [[\"x\"], [\"z\"]])"))
                .contains("@requiresScopes(scopes: [[\"x\"], [\"y\",\"z\"]])".replace("\",\"", "\", \""))
                .contains("scalar requiresScopes__Scope");
    }

    @Test
    void theDearestCostCounts() {
        assertThat(merged("@cost(weight: 3)", "@cost(weight: 5)")).contains("@cost(weight: 5)\n")
                .contains("@link(url: \"https://specs.apollo.dev/cost/v0.1\", import: [\"@cost\", \"@listSize\"])");
    }

    @Test
    void sizesOfListsAreCombined() {
        assertThat(merged("@listSize(assumedSize: 10, requireOneSlicingArgument: false)",
                "@listSize(assumedSize: 20, slicingArguments: [\"size\"])"))
                .contains("@listSize(assumedSize: 20, slicingArguments: [\"size\"], requireOneSlicingArgument: false)");
        assertThat(merged("@listSize(assumedSize: 10)", "@listSize(assumedSize: 20)"))
                .contains("@listSize(assumedSize: 20, requireOneSlicingArgument: true)");
    }

    @Test
    void deprecationNeedsOneSubgraphAndTheCommonestReasonWins() {
        assertThat(merged("@deprecated(reason: \"old\")", "")).contains("@deprecated(reason: \"old\")\n");
    }

    @Test
    void executableDirectivesAreThoseThatAllSubgraphsUnderstand() {
        String supergraph = Subgraphs.of()
                .federation2("a", """
                        directive @live on QUERY | FIELD | OBJECT
                        directive @lonely on FIELD
                        type Query { a: Int }
                        """)
                .federation2("b", """
                        directive @live on FIELD | FRAGMENT_SPREAD
                        type Query { b: Int }
                        """)
                .supergraph();

        assertThat(supergraph).contains("directive @live on FIELD\n").doesNotContain("@lonely");
    }
}
