package io.juncture.federation.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLNamedType;
import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.supergraph.access.AccessRequirement;
import io.juncture.federation.supergraph.access.AccessRules;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessReaderTest {

    private static final AccessRequirement AUTHENTICATED = new AccessRequirement.Authenticated();

    private static String composed(String... sdls) {
        int[] number = {0};
        return ((CompositionResult.Composed) Composition.compose(Stream.of(sdls).map(sdl ->
                new SubgraphSdl("s" + number[0]++, "", """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
                  import: ["@key", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy", "@context", "@fromContext", "@interfaceObject"])
                """ + sdl)).toList())).supergraphSdl();
    }

    private static AccessRules rules(String supergraph) {
        return Supergraph.parse(supergraph).accessRules();
    }

    @Test
    void nothingIsAskedForWhereNothingIsStated() {
        assertThat(rules(composed("type Query { a: Int }"))).isEqualTo(AccessRules.NONE);
        assertThat(rules(composed("type Query { a: Int b: Int @authenticated }")).ofField("Query", "a")).isEmpty();
    }

    @Test
    void fieldAndReturnedTypeAreTakenTogether() {
        AccessRules rules = rules(composed("""
                type Query { a: [T!]! @authenticated }
                type T @policy(policies: [["p", "q"], ["r"]]) { x: Int }
                """));
        var policies = new AccessRequirement.Policies(Set.of(Set.of("p", "q"), Set.of("r")));
        assertThat(rules.ofField("Query", "a")).containsExactlyInAnyOrder(AUTHENTICATED, policies);
        assertThat(rules.ofType("T")).containsExactly(policies);
        assertThat(rules.ofField("T", "x")).isEmpty();
    }

    /** Compositions before Federation 2.9.5 left interfaces open. */
    @Test
    void anInterfacesFieldIsAsProtectedAsItsImplementationsAreInOldSupergraphs() {
        String supergraph = composed("""
                type Query { items: [Item] }
                interface Item { id: ID price: Int }
                type Book implements Item { id: ID price: Int }
                type Gem implements Item { id: ID price: Int @authenticated }
                type Crown implements Item @policy(policies: [["royal"]]) { id: ID price: Int }
                """);
        String old = supergraph.replaceAll("(?s)(interface Item.*?)@policy\\(policies: \\[\\[\"royal\"]]\\)", "$1")
                .replaceFirst("(?s)(interface Item.*?)price: Int @authenticated", "$1price: Int");
        assertThat(old).containsOnlyOnce("@authenticated\n").isNotEqualTo(supergraph);

        AccessRules rules = rules(old);
        var royal = new AccessRequirement.Policies(Set.of(Set.of("royal")));
        assertThat(rules.ofType("Item")).isEmpty();
        assertThat(rules.ofField("Query", "items")).isEmpty();
        assertThat(rules.ofField("Item", "id")).containsExactly(royal);
        assertThat(rules.ofField("Item", "price")).containsExactlyInAnyOrder(AUTHENTICATED, royal);
        assertThat(rules.ofField("Book", "price")).isEmpty();
    }

    /** Compositions before Federation 2.9.5 let anybody see what is computed from secrets. */
    @Test
    void whatIsComputedFromASecretIsAsProtectedInOldSupergraphs() {
        String supergraph = composed("""
                type Query { t: T }
                type T @key(fields: "id") { id: ID! box: Box }
                type Box { secret: Int @authenticated }
                """, """
                type T @key(fields: "id") { id: ID! box: Box @external derived: Int @requires(fields: "box { secret }") @authenticated }
                type Box { secret: Int @external }
                """, """
                type T @key(fields: "id") { id: ID! derived: Int @external twice: Int @requires(fields: "derived") @authenticated }
                """);
        String old = supergraph.replaceAll("((derived|twice): Int [^\\n]*) @authenticated", "$1");
        assertThat(old).isNotEqualTo(supergraph);
        assertThat(rules(old).ofField("T", "derived")).containsExactly(AUTHENTICATED);
        assertThat(rules(old).ofField("T", "twice")).containsExactly(AUTHENTICATED);
        assertThat(rules(old).ofField("T", "box")).isEmpty();
    }

    /** What is required may be of any of an interface's implementations. */
    @Test
    void whatIsComputedFromAnInterfaceIsAsProtectedAsItsImplementationsAreInOldSupergraphs() {
        String supergraph = composed("""
                type Query { t: T }
                type T @key(fields: "id") { id: ID! box: Box }
                interface Box { secret: Int }
                type Chest implements Box { secret: Int @authenticated }
                """, """
                type T @key(fields: "id") { id: ID! box: Box @external derived: Int @requires(fields: "box { secret }") @authenticated }
                interface Box { secret: Int }
                type Chest implements Box { secret: Int @external }
                """);
        String old = supergraph.replaceFirst("(derived: Int [^\\n]*) @authenticated", "$1")
                .replaceFirst("(?s)(interface Box.*?secret: Int[^\\n]*?) @authenticated", "$1");
        assertThat(old).containsOnlyOnce("@authenticated\n").isNotEqualTo(supergraph);
        assertThat(rules(old).ofField("T", "derived")).containsExactly(AUTHENTICATED);
    }

    /** A composition that states what an interface object asks for on the interface alone. */
    @Test
    void whatAnInterfaceObjectProtectsIsProtectedOnImplementations() {
        String supergraph = composed("""
                type Query { book: Book }
                interface Media @key(fields: "id") { id: ID! }
                type Book implements Media @key(fields: "id") { id: ID! }
                """, """
                type Media @interfaceObject @key(fields: "id") { id: ID! sales: Int @authenticated }
                """);
        String lenient = supergraph.replaceFirst("(?s)(type Book.*?sales: Int[^\\n]*?) @authenticated", "$1");
        assertThat(lenient).isNotEqualTo(supergraph);
        assertThat(rules(lenient).ofField("Book", "sales")).containsExactly(AUTHENTICATED);
        assertThat(rules(lenient).ofField("Book", "id")).isEmpty();
    }

    @Test
    void directivesMayHaveOtherNames() {
        String renamed = composed("type Query { a: Int @authenticated b: Int @requiresScopes(scopes: [[\"x\"]]) }")
                .replace("authenticated/v0.1\",", "authenticated/v0.1\", as: \"login\",").replace("@authenticated", "@login")
                .replace("requiresScopes/v0.1\",", "requiresScopes/v0.1\", import: [{name: \"@requiresScopes\", as: \"@needs\"}, \"Scope\"],")
                .replace("@requiresScopes(", "@needs(").replace("requiresScopes__Scope", "Scope");
        AccessRules rules = rules(renamed);
        assertThat(rules.ofField("Query", "a")).containsExactly(AUTHENTICATED);
        assertThat(rules.ofField("Query", "b")).containsExactly(new AccessRequirement.Scopes(Set.of(Set.of("x"))));
        assertThat(Supergraph.parse(renamed).apiSchema().getAllTypesAsList()).extracting(GraphQLNamedType::getName)
                .doesNotContain("Scope", "requiresScopes__Scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@requiresScopes", "@requiresScopes(scopes: null)", "@requiresScopes(scopes: [null])",
        "@requiresScopes(scopes: [[X]])", "@requiresScopes(scope: [[\"x\"]])"})
    void whatDoesNotSayWhatItAsksForIsRefused(String unclear) {
        String supergraph = composed("type Query { a: Int @requiresScopes(scopes: [[\"x\"]]) }")
                .replace("@requiresScopes(scopes: [[\"x\"]])", unclear);
        assertThatThrownBy(() -> Supergraph.parse(supergraph)).isInstanceOf(SupergraphException.class)
                .hasMessageContaining("The supergraph has @requiresScopes").hasMessageContaining("lists of names in a list");
    }

    /** Apollo's composition writes them so, as subgraphs do. */
    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "[\"x\"]", "[[\"x\"]]"})
    void oneNameStandsForAListOfIt(String scopes) {
        String supergraph = composed("type Query { a: Int @requiresScopes(scopes: " + scopes + ") }");

        assertThat(rules(supergraph).ofField("Query", "a")).containsExactly(new AccessRequirement.Scopes(Set.of(Set.of("x"))));
    }

    /** A composition that is less strict than ours. */
    @Test
    void whatTakesFromAContextIsAsProtectedAsThat() {
        String supergraph = composed("""
                type Query { place: Place }
                interface Place @context(name: "place") { code: String sale: Sale }
                type Shop implements Place { code: String @authenticated sale: Sale }
                type Stall implements Place @policy(policies: [["p"]]) { code: String sale: Sale }
                type Sale @key(fields: "id") {
                  id: ID!
                  at(code: String @fromContext(field: "$place { code }")): Int @authenticated @policy(policies: [["p"]])
                }
                """);
        String lenient = supergraph.replaceFirst("(at: Int @join__field\\(.*?\\)) @authenticated @policy\\(policies: \\[\\[\"p\"]]\\)", "$1");
        assertThat(lenient).isNotEqualTo(supergraph);

        assertThat(rules(lenient).ofField("Sale", "at")).containsExactlyInAnyOrder(AUTHENTICATED,
                new AccessRequirement.Policies(Set.of(Set.of("p"))));
    }
}
