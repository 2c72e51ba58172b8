package io.juncture.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.juncture.gateway.rest.definition.FacadeException;
import io.juncture.gateway.rest.definition.FacadeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacadeProblemsTest {

    private static final String HEAD = "@rest(method: GET, path: \"/api/depot/x\", summary: \"X\")";

    private static String problem(String operation) {
        FacadeException failure = catchThrowableOfType(FacadeException.class, () -> Depot.endpoint(operation));
        assertThat(failure).as("compiles: %s", operation).isNotNull();
        assertThat(failure.problems()).extracting(FacadeProblem::file).containsOnly("depot/op0.graphql");
        return failure.getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { product(id: "1") @notFound @unwrap { id\\n nothing } }               | :2: .*'nothing'.*
            { parcels { id } @wrap }                                              | .*syntax.*
            { parcels @wrap { id } }                                              | :1: .*'wrap'.*
            { product(id: "1") { id @unwrap } }                                   | :1: @unwrap needs an object; id is none.
            { parcels @map(key: "name") { id } }                                  | :1: @map\\(key:\\) names name, which is not selected.
            { product(id: "1") { labels @map(key: "x") } }                        | :1: @map and @columns need a list of objects.
            { product(id: "1") { dimensions @only { width height } } }            | :1: @only needs an object with exactly one field.
            { product(id: "1") { addedAt @format(pattern: "bbb{") } }             | :1: The pattern for DateTime is none.*
            { product(id: "1") { id dimensions @unwrap { id: width } } }          | :1: The answer would have the key id twice.
            { note: __typename @variable(name: "who") }                           | :1: @variable names \\$who, which the operation does not have.
            """)
    void selectionsThatDoNotFit(String selection, String message) {
        assertThat(problem("query Things " + HEAD + selection.replace("\\n", "\n"))).matches("(?s)depot/op0.graphql" + message
                + "|depot/op0.graphql:\\d+: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            query T($id: ID!) @rest(method: GET, path: "/api/depot/{key}", summary: "") { owner(id: $id) { id } }                | No variable takes the path's {key}.
            query T($id: ID! @from(path: "key")) @rest(method: GET, path: "/api/depot/x", summary: "") { owner(id: $id) { id } }  | The path has no {key}.
            query T($id: ID! @from(body: "id")) @rest(method: GET, path: "/api/depot/x", summary: "") { owner(id: $id) { id } }   | GET requests have no body to fill $id from.
            query T($i: QuoteInput!) @rest(method: GET, path: "/api/depot/x", summary: "") { quote(input: $i) { total } }         | $i is an object and can only come from the body
            query T($id: ID! @from(query: "a", header: "b")) @rest(method: GET, path: "/api/depot/x", summary: "") { owner(id: $id) { id } } | @from takes one of path, query, body and header.
            query T($id: ID! @from(query: "a", alias: "b")) @rest(method: GET, path: "/api/depot/x", summary: "") { owner(id: $id) { id } } | @from(alias:) works for a key of the body only.
            query T($l: Int! @from(query: "a", in: ["x"])) @rest(method: GET, path: "/api/depot/x", summary: "") { parcels(limit: $l) { id } } | @from(in:) needs a Boolean variable.
            query T @rest(method: GET, path: "/api/shop/x", summary: "") { parcels { id } }                                       | The path /api/shop/x is not below /api/depot
            query T @rest(method: GET, path: "/api/depot/x", summary: "", rateLimit: "slow") { parcels { id } }                   | The dialect has no rate limit slow.
            query T @rest(method: GET, path: "/api/depot/x", summary: "", flag: "F") { parcels { id } }                           | The dialect has no flag F.
            query T @rest(method: GET, path: "/api/depot/x", summary: "", apiKey: "boss") { parcels { id } }                      | The dialect has no API key boss.
            query T { parcels { id } }                                                                                            | The operation needs @rest(method:, path:, summary:).
            query @rest(method: GET, path: "/api/depot/x", summary: "") { parcels { id } }                                        | The operation needs a name.
            query T @rest(method: TRACES, path: "/api/depot/x", summary: "") { parcels { id } }                                   | TRACES
            """)
    void headsThatDoNotFit(String operation, String message) {
        assertThat(problem(operation)).contains("depot/op0.graphql:1: ").contains(message);
    }

    @Test
    void aPathOrANameMayBeTakenOnce() {
        String first = "query A @rest(method: GET, path: \"/api/depot/{x}\", summary: \"\") { parcels { id } }";
        assertThatThrownBy(() -> Depot.compile(Depot.DIALECT, first.replace("{x}", "x"), first.replace("{x}", "y")))
                .hasMessageContaining("op1.graphql:1: The operation A exists already, in depot/op0.graphql.");
        assertThatThrownBy(() -> Depot.compile(Depot.DIALECT, first.replace("{x}", "x"), first.replace("{x}", "x").replace("A", "B")))
                .hasMessageContaining("The GET /api/depot/x exists already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: D\\nprefixes: [/x]\\nsuccess: {}\\nerrors: {body: {}}\\nprefix: [/x] | depot/dialect.yaml:5: The dialect cannot be read: .*prefix.*
            title: [                                        | depot/dialect.yaml:.*
            title: Depot\\nprefixes: [/x]                   | depot/dialect.yaml.* success is missing
            title: D\\nprefixes: [/x]\\nsuccess: "${what}"\\nerrors: {body: {}} | depot/dialect.yaml: success uses the unknown placeholder \\$\\{what}.
            title: D\\nprefixes: [/x]\\nsuccess: {}\\nerrors: {body: {}, codes: {C: {body: "${what}"}}} | depot/dialect.yaml: errors.codes.C.body uses the unknown placeholder \\$\\{what}.
            title: D\\nprefixes: [/x]\\nsuccess: {}\\nerrors: {body: {}}\\nrateLimits: {a: {limit: 0, window: PT1M}} | depot/dialect.yaml.*limit must be positive.*
            """)
    void dialectsThatCannotBeRead(String yaml, String message) {
        assertThatThrownBy(() -> Depot.compile(yaml.replace("\\n", "\n")))
                .isInstanceOf(FacadeException.class).message().matches("(?s)" + message);
    }

    @Test
    void fragmentsOfOtherFilesOfTheFamilyCanBeUsed() {
        assertThat(Depot.compile(Depot.DIALECT, "query A " + HEAD + " { parcels { ...P } }",
                "fragment P on Parcel { id weight }").getFirst().endpoints().getFirst().query()).contains("weight");
    }
}
