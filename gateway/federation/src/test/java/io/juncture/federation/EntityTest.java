package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityTest {

    @Test
    void aListOfEntitiesIsOneCallPerSubgraph() {
        Answer answer = Shop.graph().ask("{ users { name reviews { body } } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"users":[{"name":"Ada","reviews":[{"body":"Love it"},{"body":"Too big"}]},\
                {"name":"Bob","reviews":[{"body":"Wobbles"}]}]}}""");
        assertThat(answer.calls()).containsExactly("accounts: query { users { name id } }",
                "reviews: query($representations: [_Any!]!) { _entities(representations: $representations) "
                        + "{ ... on User { reviews { body } } } }");
    }

    @Test
    void theSameEntityIsAskedForOnce() {
        Answer answer = Shop.graph().ask("{ latest { author { name } } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"latest":[{"author":{"name":"Ada"}},{"author":{"name":"Ada"}},{"author":{"name":"Bob"}}]}}""");
        assertThat(answer.calls()).hasSize(2);
    }

    @Test
    void parallelEntityFetchesToOneSubgraphAreOneCall() {
        Answer answer = Shop.graph().ask("{ users { reviews { id } } topProducts { reviews { id } } }");
        assertThat(answer.callsTo("reviews")).isEqualTo(1);
        assertThat(answer.calls()).hasSize(3);
        assertThat(answer.body()).isEqualTo("""
                {"data":{"users":[{"reviews":[{"id":"r1"},{"id":"r2"}]},{"reviews":[{"id":"r3"}]}],\
                "topProducts":[{"reviews":[{"id":"r1"},{"id":"r3"}]},{"reviews":[{"id":"r2"}]}]}}""");
    }

    @Test
    void anEntityAtSeveralPlacesIsAskedForOnce() {
        Answer answer = Shop.graph().ask("{ latest { author { name } product { reviews { author { name } } } } }");
        assertThat(answer.body()).isEqualTo("""
                {"data":{"latest":[\
                {"author":{"name":"Ada"},"product":{"reviews":[{"author":{"name":"Ada"}},{"author":{"name":"Bob"}}]}},\
                {"author":{"name":"Ada"},"product":{"reviews":[{"author":{"name":"Ada"}}]}},\
                {"author":{"name":"Bob"},"product":{"reviews":[{"author":{"name":"Ada"}},{"author":{"name":"Bob"}}]}}\
                ]}}""");
        assertThat(answer.calls()).hasSize(2);
        assertThat(answer.calls().getLast()).isEqualTo("accounts: query($representations: [_Any!]!) "
                + "{ _entities(representations: $representations) { ... on User { name } } }");
    }

    @Test
    void keyOrderFollowsTheOperation() {
        assertThat(Shop.graph().ask("{ me { reviews { id } name __typename id } }").body()).isEqualTo("""
                {"data":{"me":{"reviews":[{"id":"r1"},{"id":"r2"}],"name":"Ada","__typename":"User","id":"u1"}}}""");
    }

    @Test
    void anAliasThatHidesAKeyDoesNotHideIt() {
        assertThat(Shop.graph().ask("{ me { id: name reviews { id: body } } }").body()).isEqualTo("""
                {"data":{"me":{"id":"Ada","reviews":[{"id":"Love it"},{"id":"Too big"}]}}}""");
    }

    @Test
    void variablesAndDefaultsReachTheSubgraphThatUsesThem() {
        String query = "query($n: Int = 1, $u: ID!) { topProducts(first: $n) { name } user(id: $u) { name } }";
        Answer one = Shop.graph().ask(query, Map.of("u", "u2"));
        assertThat(one.body()).isEqualTo("""
                {"data":{"topProducts":[{"name":"Table"}],"user":{"name":"Bob"}}}""");
        assertThat(Shop.graph().ask(query, Map.of("u", "u2", "n", 2)).body()).contains("Couch");
    }

    @Test
    void anEntityThatTheOtherSubgraphDoesNotKnowIsNullThere() {
        assertThat(Shop.graph().ask("{ a: user(id: \"u1\") { name } b: user(id: \"u7\") { name } }").body())
                .isEqualTo("""
                        {"data":{"a":{"name":"Ada"},"b":null}}""");
    }

    @Test
    void fragmentsAreMerged() {
        assertThat(Shop.graph().ask("""
                query { me { ...A ... on User { reviews { product { name } } } } }
                fragment A on User { name reviews { id product { upc } } }
                """).body()).isEqualTo("""
                {"data":{"me":{"name":"Ada","reviews":[{"id":"r1","product":{"upc":"p1","name":"Table"}},\
                {"id":"r2","product":{"upc":"p2","name":"Couch"}}]}}}""");
    }
}
