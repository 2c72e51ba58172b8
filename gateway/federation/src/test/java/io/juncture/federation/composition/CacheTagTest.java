package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code @cacheTag} stays with the subgraphs that apply it. */
class CacheTagTest {

    @Test
    void isCarriedAsAJoinedDirective() {
        String supergraph = Subgraphs.of()
                .federation2("a", """
                        type Query { t: T @cacheTag(format: "all") }
                        type T @key(fields: "id") @cacheTag(format: "t-{$key.id}") { id: ID! }
                        """)
                .federation2("b", """
                        type T @key(fields: "id") @cacheTag(format: "t-{$key.id}") { id: ID! x: Int }
                        """)
                .supergraph();

        assertThat(supergraph)
                .contains("@link(url: \"https://specs.apollo.dev/join/v0.4\", for: EXECUTION)")
                .contains("@link(url: \"https://specs.apollo.dev/cacheTag/v0.1\", for: EXECUTION)")
                .contains("@join__directive(graphs: [A], name: \"federation__cacheTag\", args: {format : \"all\"})")
                .contains("@join__directive(graphs: [A, B], name: \"federation__cacheTag\", args: {format : \"t-{$key.id}\"})");
    }
}
