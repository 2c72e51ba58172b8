package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.CompositionHint;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.finding.SourcePlace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors say what, where and why. */
class ErrorMessageTest {

    @Test
    void namesSubgraphLineAndElement() {
        var errors = Subgraphs.of().federation1("products", "type Query {\n  product: Nothing\n}").errors();

        assertThat(errors).containsExactly(new CompositionError(ErrorCode.INVALID_GRAPHQL,
                "[products, products.graphqls:2:3] \"Query.product\" is of type \"Nothing\", which is not defined.",
                List.of(new SourcePlace("products", "products.graphqls", 2, 3))));
    }

    @Test
    void namesAllSubgraphsThatDisagree() {
        var errors = Subgraphs.of()
                .federation2("a", "type Query { size: Int @shareable }")
                .federation2("b", "type Query { size: String @shareable }")
                .federation2("c", "type Query { size: Int @shareable }")
                .errors();

        assertThat(errors).extracting(CompositionError::message).containsExactly("The types of field \"Query.size\" do not go"
                + " together: \"Int\" in subgraphs \"a\" and \"c\", \"String\" in subgraph \"b\".");
    }

    @Test
    void showsTheOperationThatCannotBeAnsweredAndWhy() {
        var errors = Subgraphs.of()
                .federation2("catalog", """
                        type Query { items: [Item] }
                        interface Item { id: ID! }
                        type Product implements Item @key(fields: "id") { id: ID! }
                        """)
                .federation2("prices", "type Product @key(fields: \"upc\") { upc: ID! @inaccessible price: Int }")
                .errors();

        assertThat(errors).extracting(CompositionError::message).containsExactly("""
                Field "Product.price" cannot be fetched in this operation:
                  {
                    items {
                      ... on Product {
                        price
                      }
                    }
                  }
                because
                - subgraph "catalog" has no field "Product.price"
                - subgraph "prices" has the field but cannot be entered from subgraph "catalog": the fields of its keys ("upc") \
                cannot be fetched""");
    }

    @Test
    void hintsSayWhatWasLeftOut() {
        var result = Subgraphs.of()
                .federation2("a", "type Query { find(by: Int, first: Int): Int @shareable }")
                .federation2("b", "type Query { find(first: Int): Int @shareable }")
                .compose();

        assertThat(((CompositionResult.Composed) result).hints()).extracting(CompositionHint::code)
                .containsExactly(HintCode.INCONSISTENT_ARGUMENT_PRESENCE);
    }
}
