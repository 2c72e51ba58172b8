package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.testing.Received;
import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestSubgraph;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeferTest {

    private final CompletableFuture<List<Map<String, Object>>> reviews = new CompletableFuture<>();

    private final TestGraph slow = TestGraph.of(Shop.accounts(), Shop.products(), TestSubgraph.of("reviews", """
            type User @key(fields: "id") { id: ID!  reviews: [Review!]! }
            type Review @key(fields: "id") { id: ID!  body: String!  author: User!  product: Product }
            type Product @key(fields: "upc") { upc: ID! }
            type Query { newest: Review }
            """)
            .field("Query.newest", _ -> reviews.thenApply(List::getFirst))
            .field("User.reviews", _ -> reviews));

    private static final List<Map<String, Object>> TWO = List.of(
            Map.of("id", "r1", "body", "Good", "author", Map.of("id", "u1"),
                    "product", Map.of("upc", "p1")),
            Map.of("id", "r2", "body", "Bad", "author", Map.of("id", "u2"),
                    "product", Map.of("upc", "p2")));

    private static Received ask(TestGraph graph, String query) {
        return graph.subscribe(query, Map.of());
    }

    @Test
    void theInitialResponseDoesNotWaitForADeferredFragment() {
        Received received = ask(slow, "{ me { name ... @defer(label: \"r\") { reviews { body } } } }");
        assertThat(received.next()).isEqualTo("{\"data\":{\"me\":{\"name\":\"Ada\"}},\"hasNext\":true}");
        assertThat(received.quiet()).isTrue();
        reviews.complete(TWO);
        assertThat(received.next()).isEqualTo("{\"incremental\":[{\"data\":{\"reviews\":[{\"body\":\"Good\"},"
                + "{\"body\":\"Bad\"}]},\"path\":[\"me\"],\"label\":\"r\"}],\"hasNext\":false}");
        assertThat(received.all()).isEmpty();
        assertThat(received.calls()).hasSize(2);
    }

    @Test
    void anAnswerInOnePieceIgnoresTheDirective() {
        reviews.complete(TWO);
        assertThat(slow.ask("{ me { name ... @defer { reviews { body } } } }").body())
                .isEqualTo("{\"data\":{\"me\":{\"name\":\"Ada\",\"reviews\":[{\"body\":\"Good\"},{\"body\":\"Bad\"}]}}}");
    }

    @Test
    void rootFieldsOfOneSubgraphAreDeferredFromOneAnother() {
        TestGraph graph = TestGraph.of(TestSubgraph.of("a", "type Query { fast: Int slow: [Int] }")
                .field("Query.fast", _ -> 1).field("Query.slow", _ -> reviews.thenApply(_ -> List.of(2))));
        Received received = ask(graph, "{ fast ... @defer { slow } }");
        assertThat(received.next()).isEqualTo("{\"data\":{\"fast\":1},\"hasNext\":true}");
        reviews.complete(TWO);
        assertThat(received.all())
                .containsExactly("{\"incremental\":[{\"data\":{\"slow\":[2]},\"path\":[]}],\"hasNext\":false}");
    }

    @Test
    void aFieldThatIsAlsoWantedAtOnceIsFetchedOnce() {
        reviews.complete(TWO);
        Received received = ask(slow, "{ me { name } ... @defer(label: \"d\") { me { id reviews { id } } } }");
        assertThat(received.all()).containsExactly("{\"data\":{\"me\":{\"name\":\"Ada\"}},\"hasNext\":true}",
                "{\"incremental\":[{\"data\":{\"me\":{\"id\":\"u1\",\"reviews\":[{\"id\":\"r1\"},{\"id\":\"r2\"}]}},"
                        + "\"path\":[],\"label\":\"d\"}],\"hasNext\":false}");
        assertThat(received.calls()).filteredOn(call -> call.startsWith("accounts: ")).hasSize(1);
    }

    @Test
    void eachObjectOfAListHasItsOwnFragment() {
        reviews.complete(TWO);
        Received received = ask(slow, "{ users { id ...R @defer } } fragment R on User { reviews { id } }");
        assertThat(received.all()).containsExactly(
                "{\"data\":{\"users\":[{\"id\":\"u1\"},{\"id\":\"u2\"}]},\"hasNext\":true}",
                "{\"incremental\":[{\"data\":{\"reviews\":[{\"id\":\"r1\"},{\"id\":\"r2\"}]},\"path\":[\"users\",0]},"
                        + "{\"data\":{\"reviews\":[{\"id\":\"r1\"},{\"id\":\"r2\"}]},\"path\":[\"users\",1]}],"
                        + "\"hasNext\":false}");
        assertThat(received.calls()).hasSize(2);
    }

    @Test
    void nestedFragmentsComeAfterThoseAroundThem() {
        reviews.complete(TWO);
        Received received = ask(slow, "{ me { id ... @defer(label: \"outer\") { reviews { id"
                + " ... @defer(label: \"inner\") { product { name } } } } } }");
        List<String> all = received.all();
        assertThat(all.getFirst()).isEqualTo("{\"data\":{\"me\":{\"id\":\"u1\"}},\"hasNext\":true}");
        assertThat(String.join("\n", all.subList(1, all.size()))).isEqualTo(
                "{\"incremental\":[{\"data\":{\"reviews\":[{\"id\":\"r1\"},{\"id\":\"r2\"}]},\"path\":[\"me\"],"
                + "\"label\":\"outer\"}],\"hasNext\":true}\n"
                + "{\"incremental\":[{\"data\":{\"product\":{\"name\":\"Table\"}},\"path\":[\"me\",\"reviews\",0],"
                + "\"label\":\"inner\"},{\"data\":{\"product\":{\"name\":\"Couch\"}},\"path\":[\"me\",\"reviews\",1],"
                + "\"label\":\"inner\"}],\"hasNext\":false}");
    }

    @Test
    void siblingsThatShareAFieldBothHaveIt() {
        reviews.complete(TWO);
        Received received = ask(slow, "{ me { name ... @defer(label: \"a\") { reviews { id } }"
                + " ... @defer(label: \"b\") { reviews { id product { name } } } } }");
        String rest = String.join("\n", received.all().subList(1, received.calls().size()));
        assertThat(rest).contains("{\"data\":{\"reviews\":[{\"id\":\"r1\"},{\"id\":\"r2\"}]},\"path\":[\"me\"],"
                + "\"label\":\"a\"}").contains("{\"data\":{\"reviews\":[{\"id\":\"r1\",\"product\":{\"name\":\"Table\"}},"
                + "{\"id\":\"r2\",\"product\":{\"name\":\"Couch\"}}]},\"path\":[\"me\"],\"label\":\"b\"}");
        assertThat(received.calls()).filteredOn(call -> call.startsWith("reviews: ")).hasSize(1);
    }

    @Test
    void aConditionSwitchesDeferringOff() {
        reviews.complete(TWO);
        String query = "query($later: Boolean!) { me { name ... @defer(if: $later) { reviews { id } } } }";
        assertThat(slow.subscribe(query, Map.of("later", false)).all()).containsExactly("{\"data\":{\"me\":"
                + "{\"name\":\"Ada\",\"reviews\":[{\"id\":\"r1\"},{\"id\":\"r2\"}]}},\"hasNext\":false}");
        assertThat(slow.subscribe(query, Map.of("later", true)).all()).hasSize(2);
    }

    @Test
    void aFragmentWithoutARequestOfItsOwnComesAtOnce() {
        Received received = ask(slow, "{ me { id ... @defer { name } } }");
        assertThat(received.all())
                .containsExactly("{\"data\":{\"me\":{\"id\":\"u1\",\"name\":\"Ada\"}},\"hasNext\":false}");
    }

    @Test
    void anErrorInADeferredFragmentStaysThere() {
        TestGraph graph = TestGraph.of(Shop.accounts(), TestSubgraph.of("mood", """
                type User @key(fields: "id") { id: ID! mood: String! }
                """).field("User.mood", _ -> {
                    throw new IllegalStateException("no mood");
                }));
        Received received = ask(graph, "{ me { name ... @defer(label: \"m\") { mood } } }");
        assertThat(received.next()).isEqualTo("{\"data\":{\"me\":{\"name\":\"Ada\"}},\"hasNext\":true}");
        assertThat(received.next()).startsWith("{\"incremental\":[{\"data\":null,\"errors\":[{\"message\":")
                .contains("no mood").contains("\"path\":[\"me\",\"mood\"]").contains("\"service\":\"mood\"")
                .endsWith(",\"path\":[\"me\"],\"label\":\"m\"}],\"hasNext\":false}");
    }

    @Test
    void aSubgraphThatIsDownFailsOnlyTheFragment() {
        TestGraph graph = TestGraph.of(Shop.accounts(), TestSubgraph.of("mood", """
                type User @key(fields: "id") { id: ID! mood: String }
                """).down());
        Received received = ask(graph, "{ users { name ... @defer { mood } } }");
        assertThat(received.next()).isEqualTo(
                "{\"data\":{\"users\":[{\"name\":\"Ada\"},{\"name\":\"Bob\"}]},\"hasNext\":true}");
        assertThat(received.next()).contains("\"data\":{\"mood\":null},\"errors\":[{\"message\":\"Subgraph mood is not"
                + " reachable\"").contains("\"path\":[\"users\",1]");
    }

    @Test
    void aFragmentInWhatANullTookAwayIsNotDelivered() {
        TestGraph graph = TestGraph.of(TestSubgraph.of("a", """
                type Query { node: Node }
                type Node @key(fields: "id") { id: ID! must: Int! }
                """).field("Query.node", _ -> Map.of("id", "1")), TestSubgraph.of("b", """
                type Node @key(fields: "id") { id: ID! more: Int }
                """).field("Node.more", _ -> 2));
        assertThat(ask(graph, "{ node { must ... @defer { more } } }").all()).singleElement().asString()
                .startsWith("{\"data\":{\"node\":null},\"errors\":[{").endsWith("\"hasNext\":false}");
    }

    @Test
    void anErrorOfADeferredFieldThatWasFetchedEarlierIsDeferred() {
        TestGraph graph = TestGraph.of(TestSubgraph.of("a", """
                type Query { node: Node }
                type Node @key(fields: "id") { id: ID! name: String bad: Int }
                """).field("Query.node", _ -> Map.of("id", "1", "name", "n")).field("Node.bad", _ -> {
                    throw new IllegalStateException("bad");
                }), TestSubgraph.of("b", """
                type Node @key(fields: "id") { id: ID! more: Int }
                """).field("Node.more", _ -> 2));
        List<String> all = ask(graph, "{ node { name ... @defer { bad more } } }").all();
        assertThat(all.getFirst()).isEqualTo("{\"data\":{\"node\":{\"name\":\"n\"}},\"hasNext\":true}");
        assertThat(all.get(1)).contains("\"data\":{\"bad\":null,\"more\":2},\"errors\":[{");
    }

    @Test
    void fragmentsOnTypesAreDeferredForObjectsOfThoseTypes() {
        TestGraph graph = TestGraph.of(TestSubgraph.of("a", """
                type Query { items: [Item] }
                interface Item { id: ID! }
                type Book implements Item @key(fields: "id") { id: ID! }
                type Film implements Item @key(fields: "id") { id: ID! }
                """).field("Query.items", _ -> List.of(Map.of("__typename", "Book", "id", "b"),
                        Map.of("__typename", "Film", "id", "f"))), TestSubgraph.of("b", """
                type Book @key(fields: "id") { id: ID! pages: Int }
                type Film @key(fields: "id") { id: ID! minutes: Int }
                """).field("Book.pages", _ -> 100).field("Film.minutes", _ -> 90));
        List<String> all = ask(graph, "{ items { id ... on Book @defer(label: \"b\") { pages }"
                + " ... on Film @defer(label: \"f\") { minutes } } }").all();
        assertThat(all.getFirst()).isEqualTo("{\"data\":{\"items\":[{\"id\":\"b\"},{\"id\":\"f\"}]},\"hasNext\":true}");
        assertThat(String.join("", all.subList(1, all.size())))
                .contains("{\"data\":{\"pages\":100},\"path\":[\"items\",0],\"label\":\"b\"}")
                .contains("{\"data\":{\"minutes\":90},\"path\":[\"items\",1],\"label\":\"f\"}");
    }

    @Test
    void aMutationsResultCanBeDeferredButNotItsRoot() {
        reviews.complete(TWO);
        Received received = ask(slow, "mutation { rename(id: \"u1\", name: \"Eve\") { name ... @defer { reviews { id } } } }");
        assertThat(received.all()).containsExactly("{\"data\":{\"rename\":{\"name\":\"Eve\"}},\"hasNext\":true}",
                "{\"incremental\":[{\"data\":{\"reviews\":[{\"id\":\"r1\"},{\"id\":\"r2\"}]},\"path\":[\"rename\"]}],"
                        + "\"hasNext\":false}");
        assertThat(slow.ask("mutation { ... @defer { rename(id: \"u1\", name: \"Eve\") { name } } }").body())
                .contains("GRAPHQL_VALIDATION_FAILED").contains("root mutation type");
    }

    @Test
    void labelsAreUniqueAndConstant() {
        assertThat(slow.ask("{ ... @defer(label: \"x\") { me { id } } ... @defer(label: \"x\") { users { id } } }").body())
                .contains("The label \\\"x\\\" is given to two @defer directives", "GRAPHQL_VALIDATION_FAILED");
        assertThat(slow.ask("query($l: String) { ... @defer(label: $l) { me { id } } }").body())
                .contains("The label of @defer cannot be a variable", "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void theDirectiveCanBeSwitchedOff() {
        TestGraph without = TestGraph.of(EngineOptions.builder().defer(false).build(), Shop.accounts());
        assertThat(without.ask("{ ... @defer { me { id } } }").body()).contains("DEFER_DISABLED");
    }

    @Test
    void aFragmentThatIsTooLargeIsOnlyAnError() {
        TestGraph small = TestGraph.of(EngineOptions.builder().maxAnswerBytes(1000).build(), Shop.accounts(),
                TestSubgraph.of("essays", "type User @key(fields: \"id\") { id: ID! essay: String }")
                        .field("User.essay", _ -> "x".repeat(3000)));
        assertThat(ask(small, "{ me { name ... @defer { essay } } }").all()).containsExactly(
                "{\"data\":{\"me\":{\"name\":\"Ada\"}},\"hasNext\":true}",
                "{\"incremental\":[{\"data\":null,\"errors\":[{\"message\":\"The answer is larger than 1000 bytes (limit"
                        + " max-answer-size)\",\"extensions\":{\"code\":\"ANSWER_TOO_LARGE\"}}],\"path\":[\"me\"]}],"
                        + "\"hasNext\":false}");
    }

    @Test
    void fragmentsShareTheAnswersSizeLimit() {
        TestGraph small = TestGraph.of(EngineOptions.builder().maxAnswerBytes(1000).build(), Shop.accounts(),
                TestSubgraph.of("essays", "type User @key(fields: \"id\") { id: ID! essay: String }")
                        .field("User.essay", _ -> "x".repeat(400)));
        List<String> parts = ask(small, "{ me { ... @defer(label: \"a\") { essay } ... @defer(label: \"b\") { essay }"
                + " ... @defer(label: \"c\") { essay } } }").all();
        assertThat(String.join("", parts)).containsOnlyOnce("x".repeat(400)).contains("ANSWER_TOO_LARGE");
    }

    @Test
    void soManyFragmentsAreTooLargeAnAnswer() {
        TestGraph small = TestGraph.of(EngineOptions.builder().maxAnswerBytes(1000).build(), Shop.accounts(),
                TestSubgraph.of("essays", "type User @key(fields: \"id\") { id: ID! essay: String }"));
        String fragments = IntStream.range(0, 11).mapToObj(i -> " ... @defer(label: \"" + i + "\") { essay }")
                .collect(Collectors.joining());
        assertThat(ask(small, "{ me {" + fragments + " } }").all()).singleElement().asString()
                .contains("ANSWER_TOO_LARGE", "\"hasNext\":false");
    }

    @Test
    void whoCancelsGetsNoMore() {
        Received received = ask(slow, "{ me { name ... @defer { reviews { body } } } }");
        received.next();
        received.cancel();
        reviews.complete(TWO);
        assertThat(received.quiet()).isTrue();
    }

    @Test
    void wrongVariablesAreOneResponse() {
        assertThat(ask(slow, "query($n: Boolean!) { me { id ... @defer(if: $n) { reviews { id } } } }").all())
                .singleElement().asString().contains("BAD_USER_INPUT").endsWith("\"hasNext\":false}");
    }
}
