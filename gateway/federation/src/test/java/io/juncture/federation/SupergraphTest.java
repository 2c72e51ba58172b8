package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.planner.plan.QueryPlanJson;
import io.juncture.federation.planner.plan.QueryPlanText;
import io.juncture.federation.supergraph.Subgraph;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.SupergraphException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupergraphTest {

    private static final String FEDERATION_1 = """
            schema @core(feature: "https://specs.apollo.dev/core/v0.1")
              @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
            directive @core(feature: String!) repeatable on SCHEMA
            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet)
              on FIELD_DEFINITION
            directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
            directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            scalar join__FieldSet
            enum join__Graph {
              USERS @join__graph(name: "users" url: "http://users")
              POSTS @join__graph(name: "posts" url: "http://posts")
            }
            type Address { city: String }
            type User @join__owner(graph: USERS) @join__type(graph: USERS, key: "id") @join__type(graph: POSTS, key: "id") {
              id: ID! @join__field(graph: USERS)
              address: Address @join__field(graph: USERS)
              posts: [String] @join__field(graph: POSTS, requires: "address { city }")
            }
            type Query { me: User @join__field(graph: USERS) }
            """;

    @Test
    void readsSupergraphsOfFederation1() {
        Supergraph supergraph = Supergraph.parse(FEDERATION_1);
        assertThat(supergraph.subgraphs()).containsExactly(new Subgraph("USERS", "users", "http://users"),
                new Subgraph("POSTS", "posts", "http://posts"));
        FederationEngine engine = FederationEngine.builder(supergraph, _ -> new CompletableFuture<>()).build();
        PreparedOperation operation = (PreparedOperation) engine.prepare("{ me { posts } }", Optional.empty());
        assertThat(QueryPlanText.write(operation.plan())).isEqualTo("""
                QueryPlan {
                  Sequence {
                    Fetch(service: "users") {
                      query { me { id address { city } } }
                    }
                    Flatten(path: "me") {
                      Fetch(service: "posts") {
                        User { id address { city } } =>
                        query($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { posts } } }
                      }
                    }
                  }
                }""");
        assertThat(QueryPlanJson.write(operation.plan())).contains("""
                "requires":[{"kind":"InlineFragment","typeCondition":"User","selections":[""", """
                "path":["me"],"node":{"kind":"Fetch","serviceName":"posts","variableUsages":[]""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            enum join__Graph {                  | enum Other {                          | it has no enum join__Graph
            POSTS @join__graph(name: "posts" url: "http://posts") | POSTS               | join__Graph.POSTS has no @join__graph
            @join__owner(graph: USERS)          | @join__owner(graph: NOBODY)           | join__Graph has no value NOBODY
            @join__type(graph: POSTS            | @join__type(graph: NOBODY             | join__Graph has no value NOBODY
            [String] @join__field(graph: POSTS  | [String] @join__field(graph: NOBODY   | join__Graph has no value NOBODY
            key: "id"                           | key: "id {"                           | field set "id {"
            requires: "address { city }"        | type: "[String"                       | type "[String" cannot be read
            """)
    void whatDoesNotFollowTheJoinSpecificationIsNamedSo(String from, String to, String message) {
        assertThat(FEDERATION_1).contains(from);
        assertThatThrownBy(() -> Supergraph.parse(FEDERATION_1.replace(from, to))).hasMessageContaining(message)
                .isInstanceOfSatisfying(SupergraphException.class, e ->
                    assertThat(e.code()).isEqualTo("INVALID_FEDERATION_SUPERGRAPH"));
    }

    @Test
    void whatIsNotGraphQLOrNeedsMoreIsNamedSo() {
        for (String invalid : List.of("type Query {", FEDERATION_1.replace("city: String", "city: Town"),
                FEDERATION_1 + " input By @oneOf { id: ID! } type Other { a(by: By): Int }")) {
            assertThatThrownBy(() -> Supergraph.parse(invalid)).isInstanceOfSatisfying(SupergraphException.class, e ->
                assertThat(e.code()).isEqualTo("INVALID_GRAPHQL"));
        }
        assertThatThrownBy(() -> Supergraph.parse(FEDERATION_1.replace("join/v0.1\")", "join/v0.1\")"
                + " @core(feature: \"https://specs.example.org/unheardOf/v0.1\", for: EXECUTION)")))
                .isInstanceOfSatisfying(SupergraphException.class, e ->
                    assertThat(e.code()).isEqualTo("UNSUPPORTED_LINKED_FEATURE"));
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThatThrownBy(() -> Supergraph.parse("type Query {")).isInstanceOf(SupergraphException.class)
                .hasMessageContaining("not valid GraphQL");
        assertThatThrownBy(() -> Supergraph.parse("type Query { a: Int }")).isInstanceOf(SupergraphException.class)
                .hasMessage("Not a supergraph: it has no enum join__Graph");
        assertThatThrownBy(() -> Supergraph.parse(FEDERATION_1.replace("key: \"id\"", "key: \"id {\"")))
                .isInstanceOf(SupergraphException.class).hasMessageContaining("field set \"id {\"");
        assertThatThrownBy(() -> Supergraph.parse(FEDERATION_1.replace("city: String", "city: Town")))
                .isInstanceOf(SupergraphException.class).hasMessageContaining("Town");
    }

    @Test
    void clientsSeeNothingOfTheGatewaysMachinery() {
        Supergraph supergraph = Supergraph.parse(FEDERATION_1);
        assertThat(supergraph.apiSchema().getAllTypesAsList()).extracting(t -> t.getName())
                .filteredOn(name -> !name.startsWith("__"))
                .containsExactlyInAnyOrder("Query", "User", "Address", "String", "Boolean", "ID");
        assertThat(supergraph.apiSchema().getDirectives()).extracting(d -> d.getName())
                .noneMatch(name -> name.contains("__") || name.equals("core"));
    }

    private static final String RENAMED = """
            schema @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", as: "j", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/inaccessible/v0.2", %s, for: SECURITY) { query: Query }
            enum j__Graph { USERS @j__graph(name: "users", url: "http://users") POSTS @j__graph(name: "posts", url: "") }
            scalar j__FieldSet
            scalar link__Import
            type User @j__type(graph: USERS, key: "id") @j__type(graph: POSTS, key: "id") {
              id: ID!
              secret: String @%s @j__field(graph: USERS)
              posts: [String] @j__field(graph: POSTS, requires: "secret")
            }
            type Query @j__type(graph: USERS) @j__type(graph: POSTS) { me: User @j__field(graph: USERS) }
            """;

    @Test
    void specificationsMayBeLinkedUnderOtherNames() {
        for (String link : List.of("as: \"hidden\"", "import: [{name: \"@inaccessible\", as: \"@hidden\"}]")) {
            Supergraph supergraph = Supergraph.parse(RENAMED.formatted(link, "hidden"));
            assertThat(supergraph.apiSchema().getObjectType("User").getFieldDefinitions()).extracting(f -> f.getName())
                    .containsExactlyInAnyOrder("id", "posts");
            assertThat(supergraph.apiSchema().getAllTypesAsList()).extracting(t -> t.getName())
                    .noneMatch(name -> name.startsWith("j__") || name.startsWith("link__"));
            FederationEngine engine = FederationEngine.builder(supergraph, _ -> new CompletableFuture<>()).build();
            assertThat(QueryPlanText.write(((PreparedOperation) engine.prepare("{ me { posts } }", Optional.empty())).plan()))
                    .contains("query { me { id secret } }", "User { id secret } =>");
        }
        assertThat(Supergraph.parse(RENAMED.formatted("import: [\"@inaccessible\"]", "inaccessible"))
                .apiSchema().getObjectType("User").getFieldDefinition("secret")).isNull();
    }
}
