package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same subgraphs give the same text. */
class StableOutputTest {

    private static final SubgraphSdl PRODUCTS = new SubgraphSdl("products", "http://products", """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
            type Query { products: [Product!]! }
            "Something one can buy."
            type Product @key(fields: "id") {
              "Unique."
              id: ID!
              name(
                \"""
                As in BCP 47.
                Defaults to "en".
                \"""
                language: String = "en"
              ): String @deprecated(reason: "use \\"title\\"")
            }
            """);
    private static final SubgraphSdl REVIEWS = new SubgraphSdl("1-reviews_2", "", """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
            type Product @key(fields: "id") { id: ID! reviews: [Review] }
            type Review { stars: Int }
            """);

    @Test
    void whateverTheOrderOfTheSubgraphs() {
        assertThat(Composition.compose(List.of(PRODUCTS, REVIEWS))).isEqualTo(Composition.compose(List.of(REVIEWS, PRODUCTS)));
    }

    @Test
    void isWhatItIs() {
        assertThat(((CompositionResult.Composed) Composition.compose(List.of(PRODUCTS, REVIEWS))).supergraphSdl()).endsWith("""
                enum join__Graph
                {
                  _1_REVIEWS_2_ @join__graph(name: "1-reviews_2", url: "")
                  PRODUCTS @join__graph(name: "products", url: "http://products")
                }

                \"""Something one can buy.\"""
                type Product
                  @join__type(graph: _1_REVIEWS_2_, key: "id")
                  @join__type(graph: PRODUCTS, key: "id")
                {
                  \"""Unique.\"""
                  id: ID!
                  reviews: [Review] @join__field(graph: _1_REVIEWS_2_)
                  name(
                    \"""
                    As in BCP 47.
                    Defaults to "en".
                    \"""
                    language: String = "en"
                  ): String @join__field(graph: PRODUCTS) @deprecated(reason: "use \\"title\\"")
                }

                type Query
                  @join__type(graph: _1_REVIEWS_2_)
                  @join__type(graph: PRODUCTS)
                {
                  products: [Product!]! @join__field(graph: PRODUCTS)
                }

                type Review
                  @join__type(graph: _1_REVIEWS_2_)
                {
                  stars: Int
                }
                """);
    }
}
