package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.CompositionHint;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @context} and {@code @fromContext}: arguments that come from an object further up. */
class ContextTest {

    private static final String PRODUCT = "type Product @key(fields: \"id\") { id: ID! price(currency: String"
            + " @fromContext(field: \"%s\")): Int }\n";
    private static final String SHOP = "type Shop @key(fields: \"id\") @context(name: \"shop\")"
            + " { id: ID! currency: String! rate: Int tags: [String!]! product: Product owner: Owner owners: [Owner] }\n"
            + "type Owner { name: String nick: String }\n";
    private static final String QUERY = "type Query { shop: Shop }\n";

    private static Subgraphs selecting(String field) {
        return Subgraphs.of().federation2("a", QUERY + SHOP + PRODUCT.formatted(field));
    }

    private static Subgraphs typed(String type, String field) {
        return Subgraphs.of().federation2("a", QUERY + SHOP + PRODUCT.formatted(field).replace("currency: String", "currency: " + type));
    }

    @Test
    void theSupergraphSaysWhereTheArgumentComesFrom() {
        assertThat(Subgraphs.of().federation2("my-shops", QUERY + SHOP + PRODUCT.formatted("$shop { currency }")).supergraph())
                .contains("""
                        type Product
                          @join__type(graph: MY_SHOPS, key: "id")
                        {
                          id: ID!
                          price: Int @join__field(graph: MY_SHOPS, contextArguments: [{context : "my-shops__shop", name : "currency",\
                         type : "String", selection : "{ currency }"}])
                        }""")
                .contains("type Shop\n  @join__type(graph: MY_SHOPS, key: \"id\")\n  @context(name: \"my-shops__shop\")")
                .contains("@link(url: \"https://specs.apollo.dev/join/v0.5\", for: EXECUTION)",
                        "@link(url: \"https://specs.apollo.dev/context/v0.1\", for: SECURITY)",
                        "contextArguments: [join__ContextArgument!]", "scalar join__FieldValue",
                        "directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$shop { currency }", " $ shop {currency} ", "$shop currency", "$shop { owner { name } }",
            "# why\\n$shop { currency }", "$shop ... on Shop { currency }"})
    void acceptsSelectionsOfOneValue(String field) {
        assertThat(selecting(field).errors()).isEmpty();
    }

    @Test
    void typesFollowListsOnTheWay() {
        assertThat(typed("[String]", "$shop { tags }").errors()).isEmpty();
        assertThat(typed("[String]", "$shop { owners { name } }").errors()).isEmpty();
        assertThat(typed("Int", "$shop { rate }").errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$shop { currency rate }", "$shop { unknown }", "$shop { c: currency }", "$shop { currency @skip(if: true) }",
            "$shop { owner }", "$shop { owner { name nick } }", "$shop { rate }", "$shop { tags }", "$shop { ...F }", "$shop { __typename }",
            "$shop ... on Owner { name }", "$shop ... on Shop { currency } ... on Shop { currency }", "$shop { owner { ... on Owner { name } } }",
            "$shop ... { currency }", "$shop ... on Shop { currency } rate", "$shop ... on Nothing { name }",
            "$shop ... on Shop { currency } ... on Owner { name }", "$shop {"})
    void refusesSelectionsThatAreNotOneValueOfTheArgumentsType(String field) {
        selecting(field).failsWith(ErrorCode.CONTEXT_INVALID_SELECTION);
    }

    @Test
    void theValueMayAlwaysTurnOutToBeNull() {
        typed("String!", "$shop { currency }").failsWith(ErrorCode.CONTEXT_INVALID_SELECTION);
        typed("[String!]", "$shop { tags }").failsWith(ErrorCode.CONTEXT_INVALID_SELECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ currency }", "", "$shop", "shop { currency }", "$ { currency }"})
    void refusesWhatNamesNoContextOrNothingOfIt(String field) {
        selecting(field).failsWith(ErrorCode.NO_CONTEXT_IN_SELECTION);
    }

    @Test
    void aContextIsSetInTheSameSubgraph() {
        selecting("$other { currency }").failsWith(ErrorCode.CONTEXT_NOT_SET);
        Subgraphs.of()
                .federation2("a", "type Query { shop: Shop } type Shop @key(fields: \"id\") @context(name: \"shop\") { id: ID!"
                        + " currency: String }")
                .federation2("b", "type Shop @key(fields: \"id\") { id: ID! product: Product }" + PRODUCT.formatted("$shop { currency }"))
                .failsWith(ErrorCode.CONTEXT_NOT_SET);
    }

    @Test
    void aContextualArgumentHasNoDefault() {
        typed("String = \"EUR\"", "$shop { currency }").failsWith(ErrorCode.CONTEXT_NOT_SET);
    }

    @Test
    void interfacesAndDirectivesHaveNoContextualArguments() {
        Subgraphs.of().federation2("a", QUERY + SHOP + "interface Priced { price(currency: String"
                + " @fromContext(field: \"$shop { currency }\")): Int } type Product implements Priced { price(currency: String): Int }")
                .failsWith(ErrorCode.CONTEXT_NOT_SET);
        Subgraphs.of().federation2("a", QUERY + SHOP + "interface Priced { price: Int }\n"
                + PRODUCT.formatted("$shop { currency }").replace("type Product", "type Product implements Priced"))
                .failsWith(ErrorCode.CONTEXT_NOT_SET);
        Subgraphs.of().federation2("a", QUERY + SHOP + "type Product @key(fields: \"id\") { id: ID! }"
                + " directive @d(x: String @fromContext(field: \"$shop { currency }\")) on FIELD_DEFINITION")
                .failsWith(ErrorCode.CONTEXT_NOT_SET);
    }

    @Test
    void interfaceObjectsSetNoContext() {
        Subgraphs.of()
                .federation2("a", "interface Shop @key(fields: \"id\") { id: ID! } type Kiosk implements Shop @key(fields: \"id\")"
                        + " { id: ID! }")
                .federation2("b", QUERY + SHOP.replace("type Shop", "type Shop @interfaceObject") + PRODUCT.formatted("$shop { currency }"))
                .failsWith(ErrorCode.CONTEXT_INVALID_SELECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my_shop", "_shop", "1shop", "sh op"})
    void namesOfContextsAreLettersAndDigits(String name) {
        Subgraphs.of().federation2("a", "type Query { shop: Shop } type Shop @context(name: \"" + name + "\") { currency: String }")
                .failsWith(ErrorCode.CONTEXT_NAME_INVALID);
    }

    @Test
    void objectsMustBeAskedForAgain() {
        Subgraphs.of().federation2("a", QUERY + SHOP + PRODUCT.formatted("$shop { currency }")
                .replace("fields: \"id\"", "fields: \"id\", resolvable: false"))
                .federation2("b", "type Product @key(fields: \"id\") { id: ID! name: String }")
                .failsWith(ErrorCode.CONTEXT_NO_RESOLVABLE_KEY);
    }

    private static Subgraphs sharing(String price) {
        return Subgraphs.of()
                .federation2("a", QUERY + SHOP + PRODUCT.formatted("$shop { currency }").replace("Int }", "Int @shareable }"))
                .federation2("b", "type Product @key(fields: \"id\") { id: ID! " + price + ": Int @shareable }");
    }

    @Test
    void clientsNeverGiveAContextualArgument() {
        sharing("price(currency: String!)").failsWith(ErrorCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS);
        for (String price : new String[] {"price(currency: String)", "price(currency: String! = \"EUR\")"}) {
            assertThat(((CompositionResult.Composed) sharing(price).compose()).hints()).extracting(CompositionHint::code)
                    .containsExactly(HintCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS);
            sharing(price).composesTo("  price: Int @join__field(graph: A, contextArguments");
        }
        assertThat(((CompositionResult.Composed) sharing("price").compose()).hints()).isEmpty();
    }

    @Test
    void whatAContextTakesFromElsewhereIsExternal() {
        Subgraphs.of()
                .federation2("a", QUERY + SHOP.replace("String! rate", "String! @external rate") + PRODUCT.formatted("$shop { currency }"))
                .federation2("b", "type Shop @key(fields: \"id\") { id: ID! currency: String! }")
                .composesTo("  currency: String! @join__field(graph: A, external: true) @join__field(graph: B)");
    }

    @Test
    void interfacesAndUnionsSetContextsForTheirObjects() {
        for (String type : new String[] {"interface Place @context(name: \"place\") { currency: String product: Product }"
                + " type Shop implements Place { currency: String product: Product }"
                + " type Kiosk implements Place { currency: String product: Product }",
            "union Place @context(name: \"place\") = Shop | Kiosk type Shop { currency: String product: Product }"
                + " type Kiosk { currency: String product: Product }"}) {
            assertThat(Subgraphs.of().federation2("a", "type Query { place: Place } " + type
                    + PRODUCT.formatted("$place ... on Shop { currency } ... on Kiosk { currency }")).errors()).isEmpty();
        }
        Subgraphs.of().federation2("a", "type Query { place: Place } union Place @context(name: \"place\") = Shop | Kiosk"
                + " type Shop { currency: String product: Product } type Kiosk { currency: String product: Product }"
                + PRODUCT.formatted("$place { currency }")).failsWith(ErrorCode.CONTEXT_INVALID_SELECTION);
    }

    @Test
    void everyWayToTheFieldMustSetTheContext() {
        var errors = Subgraphs.of().federation2("a", "type Query { shop: Shop best: Product }\n" + SHOP
                + PRODUCT.formatted("$shop { currency }")).errors();

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.SATISFIABILITY_ERROR);
            assertThat(error.message()).contains("    best {\n      price\n    }")
                    .contains("no object above it sets the context \"shop\"");
        });
    }

    @Test
    void anotherSubgraphMayAnswerWhereNothingSetsTheContext() {
        assertThat(Subgraphs.of()
                .federation2("a", "type Query { shop: Shop best: Product }\n" + SHOP
                        + PRODUCT.formatted("$shop { currency }").replace("Int }", "Int @shareable }"))
                .federation2("b", "type Product @key(fields: \"id\") { id: ID! price: Int @shareable }").errors()).isEmpty();
    }

    @Test
    void whatIsTakenMustBeFetchedThere() {
        Subgraphs.of()
                .federation2("a", "type Query { shop: Shop }"
                        + " type Shop @context(name: \"shop\") @key(fields: \"id\", resolvable: false) { id: ID! product: Product"
                        + " currency: String @external }" + PRODUCT.formatted("$shop { currency }"))
                .federation2("b", "type Query { best: Shop } type Shop @key(fields: \"code\") { code: ID! currency: String }")
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void anObjectIsNotItsOwnContext() {
        Subgraphs.of().federation2("a", "type Query { shop: Shop } type Shop @key(fields: \"id\") @context(name: \"shop\")"
                + " { id: ID! currency: String price(currency: String @fromContext(field: \"$shop { currency }\")): Int }")
                .failsWith(ErrorCode.SATISFIABILITY_ERROR);
    }

    @Test
    void aSecretTakenFromAContextIsASecret() {
        String onField = "type Query { shop: Shop } type Shop @context(name: \"shop\") { currency: String @authenticated product: Product }\n";
        Subgraphs.of().federation2("a", onField + PRODUCT.formatted("$shop { currency }"))
                .failsWith(ErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS);
        Subgraphs.of().federation2("a", onField.replace("{ currency: String @authenticated", "@authenticated { currency: String")
                + PRODUCT.formatted("$shop { currency }")).failsWith(ErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS);
        assertThat(Subgraphs.of().federation2("a", onField + PRODUCT.formatted("$shop { currency }").replace("Int }",
                "Int @authenticated }")).errors()).isEmpty();
    }

    @Test
    void contextsCameWithFederation28() {
        Subgraphs.of().federation1("a", "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.7\", import: [\"@key\","
                + " \"@context\", \"@fromContext\"])\n" + QUERY + SHOP + PRODUCT.formatted("$shop { currency }"))
                .failsWith(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE);
    }
}
