package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestGraph.Answer;
import io.juncture.federation.testing.TestSubgraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbstractTypeTest {

    private static TestGraph media() {
        TestSubgraph catalog = TestSubgraph.of("catalog", """
                type Query { media: [Media!]!  anything: [Anything!]! }
                interface Media { id: ID! }
                union Anything = Book | Film
                type Book implements Media @key(fields: "id") { id: ID!  pages: Int! }
                type Film implements Media @key(fields: "id") { id: ID!  pages: String }
                """)
                .field("Query.media", _ -> all()).field("Query.anything", _ -> all());
        TestSubgraph titles = TestSubgraph.of("titles", """
                type Book @key(fields: "id") { id: ID!  title: String  author: Person }
                type Film @key(fields: "id") { id: ID!  title: String  author: Person }
                type Person { name: String }
                """)
                .field("Book.title", _ -> "a book").field("Film.title", _ -> "a film")
                .field("Book.author", _ -> Map.of("name", "Jo")).field("Film.author", _ -> Map.of("name", "Al"));
        return TestGraph.of(catalog, titles);
    }

    private static List<Map<String, Object>> all() {
        return List.of(Map.of("__typename", "Book", "id", "1", "pages", 12),
                Map.of("__typename", "Film", "id", "2", "pages", "none"));
    }

    @Test
    void typeConditionsReachOtherSubgraphsInOneCall() {
        Answer answer = media().ask("{ media { id ... on Film { title } ... on Book { title author { name } } } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"media":[{"id":"1","title":"a book","author":{"name":"Jo"}},{"id":"2","title":"a film"}]}}""");
        assertThat(answer.calls()).hasSize(2);
    }

    @Test
    void typenameWhereverItStands() {
        assertThat(media().ask("{ anything { __typename kind: __typename ... on Book { b: __typename id } } }").body())
                .isEqualTo("""
                        {"data":{"anything":[{"__typename":"Book","kind":"Book","b":"Book","id":"1"},\
                        {"__typename":"Film","kind":"Film"}]}}""");
    }

    @Test
    void typesThatDifferOnlyInASubgraphGetInternalAliases() {
        TestSubgraph a = TestSubgraph.of("a", """
                type Query { user: User }
                type User { id: ID @shareable }
                """).field("Query.user", _ -> Map.of("id", "7"));
        TestSubgraph b = TestSubgraph.of("b", """
                type Query { accounts: [Account!]! }
                union Account = User | Admin
                type User { id: ID! @shareable }
                type Admin { id: ID }
                """).field("Query.accounts", _ -> List.of(Map.of("__typename", "User", "id", "1"),
                Map.of("__typename", "Admin", "id", "2")));
        Answer answer = TestGraph.of(a, b).ask("{ accounts { ... on User { id } ... on Admin { id } } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"accounts":[{"id":"1"},{"id":"2"}]}}""");
        assertThat(answer.calls().getFirst()).contains("_j0: id");
    }

    @Test
    void nestedConditionsNarrowStepByStep() {
        assertThat(media().ask("""
                { media { ... on Media { ... on Book { title ... on Media { id } } } ... on Film { p: pages } } }
                """).body()).isEqualTo("""
                {"data":{"media":[{"title":"a book","id":"1"},{"p":"none"}]}}""");
        assertThat(media().ask("{ media { ... on Film { title @include(if: false) } } }").body())
                .isEqualTo("{\"data\":{\"media\":[{},{}]}}");
    }

    @Test
    void interfaceObjectsAddFieldsToEveryImplementation() {
        TestSubgraph owner = TestSubgraph.of("owner", """
                type Query { all: [Media!]! }
                interface Media @key(fields: "id") { id: ID! }
                type Book implements Media @key(fields: "id") { id: ID!  pages: Int }
                type Film implements Media @key(fields: "id") { id: ID! }
                """)
                .field("Query.all", _ -> all())
                .entity("Media", r -> all().get(Integer.parseInt((String) r.get("id")) - 1))
                .entity("Book", r -> all().getFirst());
        TestSubgraph stars = TestSubgraph.of("stars", """
                type Query { best: [Media!]! }
                type Media @key(fields: "id") @interfaceObject { id: ID!  stars: Int }
                """)
                .field("Query.best", _ -> List.of(Map.of("id", "2"), Map.of("id", "1")))
                .field("Media.stars", e -> Integer.parseInt((String) e.<Map<?, ?>>getSource().get("id")) + 2);
        TestGraph graph = TestGraph.of(owner, stars);
        assertThat(graph.ask("{ all { __typename stars } }").body()).isEqualTo("""
                {"data":{"all":[{"__typename":"Book","stars":3},{"__typename":"Film","stars":4}]}}""");
        assertThat(graph.ask("{ best { id stars } }").calls()).hasSize(1);
        assertThat(graph.ask("{ best { __typename stars ... on Book { pages } } }").body()).isEqualTo("""
                {"data":{"best":[{"__typename":"Film","stars":4},{"__typename":"Book","stars":3,"pages":12}]}}""");
    }

    @Test
    void aTypeThatCannotBeFoundOutIsNotTheInterface() {
        TestSubgraph owner = TestSubgraph.of("owner", """
                type Query { all: [Media!]! }
                interface Media @key(fields: "id") { id: ID! }
                type Book implements Media @key(fields: "id") { id: ID! }
                """).down();
        TestSubgraph stars = TestSubgraph.of("stars", """
                type Query { best: [Media] }
                type Media @key(fields: "id") @interfaceObject { id: ID!  stars: Int }
                """).field("Query.best", _ -> List.of(Map.of("id", "2", "stars", 3)));
        assertThat(TestGraph.of(owner, stars).ask("{ best { __typename stars } }").body())
                .startsWith("{\"data\":{\"best\":[null]},\"errors\":[{\"message\":\"Subgraph owner is not reachable\"");
    }
}
