package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.supergraph.Supergraph;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients of a contract see. */
class ContractTest {

    private static final Subgraphs SHOP = Subgraphs.of()
            .federation2("products", """
                    type Query { products(by: Filter): [Product] @tag(name: "public")  audit: [Entry] @tag(name: "internal") }
                    input Filter { name: String  margin: Range @tag(name: "internal") }
                    input Range { low: Int! }
                    type Product @key(fields: "id") {
                      id: ID! @tag(name: "public")
                      name: String @tag(name: "public")
                      margin: Int @tag(name: "internal")
                      state: State @tag(name: "public")
                      entries: [Entry]
                    }
                    enum State { ON_SALE LOST @tag(name: "internal") }
                    type Entry { at: String }
                    """)
            .federation2("reviews", """
                    type Product @key(fields: "id") { id: ID! reviews: [Review] @tag(name: "public") }
                    type Review @tag(name: "public") { stars: Int author: String @tag(name: "internal") }
                    """);

    private static GraphQLSchema api(Subgraphs subgraphs, List<String> included, List<String> excluded) {
        return switch (Composition.compose(subgraphs.subgraphs(), new Contract(included, excluded))) {
            case CompositionResult.Composed(var sdl, _) -> Supergraph.parse(sdl).apiSchema();
            case CompositionResult.Failed(var errors) -> throw new AssertionError("No contract: " + errors);
        };
    }

    private static List<String> fields(GraphQLSchema schema, String type) {
        return ((GraphQLFieldsContainer) schema.getType(type)).getFieldDefinitions().stream().map(field -> field.getName()).toList();
    }

    private static List<String> types(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream().map(GraphQLNamedType::getName)
                .filter(name -> !name.startsWith("__") && !List.of("String", "Int", "ID", "Boolean", "Float").contains(name))
                .sorted().toList();
    }

    @Test
    void withoutWhatIsExcludedAndWhatOnlyThatNeeded() {
        GraphQLSchema api = api(SHOP, List.of(), List.of("internal"));

        assertThat(types(api)).containsExactly("Entry", "Filter", "Product", "Query", "Review", "State");
        assertThat(fields(api, "Query")).containsExactly("products");
        assertThat(fields(api, "Product")).containsExactly("id", "name", "state", "entries", "reviews");
        assertThat(fields(api, "Review")).containsExactly("stars");
        assertThat(new SchemaPrinter().print(api)).contains("enum State {\n  ON_SALE\n}").doesNotContain("margin");
    }

    @Test
    void onlyWhatIsIncludedAndWhatThatNeeds() {
        GraphQLSchema api = api(SHOP, List.of("public"), List.of());

        assertThat(types(api)).containsExactly("Filter", "Product", "Query", "Range", "Review", "State");
        assertThat(fields(api, "Query")).containsExactly("products");
        assertThat(fields(api, "Product")).containsExactly("id", "name", "state", "reviews");
        assertThat(fields(api, "Review")).containsExactly("stars", "author");
    }

    @Test
    void whatIsExcludedIsStrongerThanWhatIsIncluded() {
        GraphQLSchema api = api(SHOP, List.of("public"), List.of("internal"));

        assertThat(fields(api, "Review")).containsExactly("stars");
    }

    @Test
    void anInterfaceLosesTheFieldThatAnImplementationLost() {
        GraphQLSchema api = api(Subgraphs.of().federation2("a", """
                type Query { items: [Item] }
                interface Item { id: ID price(in: Currency): Int }
                type Product implements Item { id: ID price(in: Currency): Int @tag(name: "internal") }
                type Service implements Item { id: ID price(in: Currency): Int }
                enum Currency { EUR }
                """), List.of(), List.of("internal"));

        assertThat(fields(api, "Item")).containsExactly("id");
        assertThat(fields(api, "Service")).containsExactly("id", "price");
    }

    @Test
    void aFieldGoesWithARequiredArgument() {
        GraphQLSchema api = api(Subgraphs.of().federation2("a", """
                type Query { q: Int  find(by: Secret!): Int  list(by: Secret): Int }
                input Secret @tag(name: "internal") { x: Int }
                """), List.of(), List.of("internal"));

        assertThat(fields(api, "Query")).containsExactly("q", "list");
        assertThat(api.getQueryType().getField("list").getArguments()).isEmpty();
    }

    @Test
    void aContractWithoutAnyQueryIsRefused() {
        assertThat(Composition.compose(SHOP.subgraphs(), new Contract(List.of("nothing"), List.of())))
                .isInstanceOfSatisfying(CompositionResult.Failed.class, failed -> assertThat(failed.errors())
                        .extracting(CompositionError::code).containsOnly(ErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE));
    }
}
