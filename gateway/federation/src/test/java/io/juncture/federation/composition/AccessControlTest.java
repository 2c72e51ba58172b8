package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.ErrorCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code @authenticated}, {@code @requiresScopes} and {@code @policy} protect data whichever way it is asked for. */
class AccessControlTest {

    @Test
    void anInterfaceIsProtectedAsItsImplementationsAre() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { items: [Item] }
                        interface Item { id: ID }
                        type Product implements Item @requiresScopes(scopes: [["x"], ["y"]]) { id: ID }
                        type Service implements Item @requiresScopes(scopes: [["y"]]) @authenticated { id: ID }
                        """)
                .composesTo("""
                        interface Item
                          @join__type(graph: A)
                          @authenticated
                          @requiresScopes(scopes: [["y"]])
                        {""");
    }

    @Test
    void soIsAnInterfacesField() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { items: [Item] }
                        interface Item { price: Int }
                        type Product implements Item { price: Int @policy(policies: [["buyer"]]) }
                        type Service implements Item { price: Int }
                        """)
                .composesTo("""
                        interface Item
                          @join__type(graph: A)
                        {
                          price: Int @policy(policies: [["buyer"]])
                        }""");
    }

    @Test
    void whatAnInterfaceObjectProtectsIsProtectedOnImplementationsAndTheirOtherInterfaces() {
        String supergraph = Subgraphs.of()
                .federation2("a", """
                        type Query { items: [Item] nodes: [Node] }
                        interface Node { secret: Int }
                        interface Item @key(fields: "id") { id: ID! }
                        type Product implements Item & Node @key(fields: "id") { id: ID! secret: Int @shareable }
                        """)
                .federation2("b", """
                        type Item @interfaceObject @key(fields: "id") { id: ID! secret: Int @shareable @authenticated }
                        """)
                .supergraph();

        assertThat(supergraph).containsPattern("(?s)interface Item.*?secret: Int @join__field\\(graph: B\\) @authenticated\\n")
                .containsPattern("(?s)interface Node.*?secret: Int @authenticated\\n")
                .containsPattern("(?s)type Product.*?secret: Int @authenticated\\n");
    }

    @Test
    void interfacesStateNoneOfTheirOwn() {
        Subgraphs.of()
                .federation2("a", "type Query { i: I } interface I @authenticated { x: Int } type T implements I { x: Int }")
                .failsWith(ErrorCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE);
        Subgraphs.of()
                .federation2("a", "type Query { i: I } interface I { x: Int @policy(policies: [[\"p\"]]) }"
                        + " type T implements I { x: Int }")
                .failsWith(ErrorCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE);
    }

    private static Subgraphs requiring(String onSource, String onField) {
        return Subgraphs.of()
                .federation2("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! secret: Int " + onSource + " }")
                .federation2("b", "type T @key(fields: \"id\") { id: ID! secret: Int @external"
                        + " derived: Int @requires(fields: \"secret\") " + onField + " }");
    }

    @Test
    void whatIsComputedFromASecretIsASecret() {
        requiring("@authenticated", "").failsWith(ErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS);
        requiring("@requiresScopes(scopes: [[\"x\"]])", "@requiresScopes(scopes: [[\"x\"], [\"y\"]])")
                .failsWith(ErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS);
        assertThat(requiring("@authenticated", "").errors()).extracting(CompositionError::message)
                .singleElement().asString().startsWith("[b, b.graphqls:").contains("\"T.derived\" requires \"T.secret\"");
    }

    @Test
    void theSameProtectionOrMoreIsEnough() {
        assertThat(requiring("@authenticated", "@authenticated").errors()).isEmpty();
        assertThat(requiring("@requiresScopes(scopes: [[\"x\"], [\"y\"]])", "@requiresScopes(scopes: [[\"x\", \"z\"]])").errors())
                .isEmpty();
    }

    @Test
    void noScopeAtAllMeansNoConditionAndNeverWeakensAnother() {
        Subgraphs.of()
                .federation2("a", "type Query { q: Int @shareable @requiresScopes(scopes: []) }")
                .federation2("b", "type Query { q: Int @shareable @requiresScopes(scopes: [[\"x\"]]) }")
                .composesTo("q: Int @requiresScopes(scopes: [[\"x\"]])");
    }

    @Test
    void conditionsThatMultiplyWithoutEndAreRefused() {
        String implementations = IntStream.range(0, 20).mapToObj(i -> "type T" + i + " implements I @requiresScopes(scopes: [[\"a"
                + i + "\"], [\"b" + i + "\"]]) { x: Int }").collect(Collectors.joining("\n"));
        Subgraphs.of()
                .federation2("a", "type Query { i: I } interface I { x: Int }\n" + implementations)
                .failsWith(ErrorCode.DIRECTIVE_COMPOSITION_ERROR);
    }
}
