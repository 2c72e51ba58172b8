package io.juncture.federation.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a scenario file must never pass as a case that tests nothing. */
class ScenarioReaderTest {

    private static final String FILE = """
            title: t
            behaviour: b
            subgraphs:
              a:
                sdl: "type Query { x: Int }"
                data: {Query: {x: 1}}
                rules: {Query.x: {when: {$y: no}, value: 2}}
            cases:
              - name: one
                query: "{ x }"
                answer: '{"data": {"x": 1}}'
                calls: {a: 1}
            """;

    @Test
    void aSoundFileIsRead() {
        Scenario.Case read = ScenarioReader.read(FILE).cases().getFirst();
        assertThat(read.name()).isEqualTo("one");
        assertThat(((Scenario.Answer) read.expectation()).json()).isEqualTo("{\"data\":{\"x\":1}}");
        assertThat(read.subgraphs()).singleElement().satisfies(subgraph ->
                assertThat(subgraph.rules().get("Query.x").getFirst().when()).containsEntry("$y", "no"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title:                | titel:               | needs title
            behaviour: b          | behaviour: b\\nx: 1   | unknown keys [x]
            calls: {a: 1}         | call: {a: 1}         | unknown keys [call]
            answer:               | answers:             | needs answer
            query:                | querry:              | needs query
            data:                 | dta:                 | unknown keys [dta]
            sdl:                  | sd:                  | needs sdl
            value: 2              | vale: 2              | needs one of
            value: 2              | value: 2, fails: no  | needs one of
            when:                 | wen:                 | unknown keys [wen]
            answer:               | refused:             | refused must be a list, not
            cases:                | kases:               | There is no case
            - name: one           | - nme: one           | needs name
            data: {Query: {x: 1}} | data: {}\\n    data: {} | duplicate key
            """)
    void aMistakeIsNamed(String right, String wrong, String message) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> ScenarioReader.read(FILE.replace(right, wrong.replace("\\n", "\n"))))
                .hasMessageContaining(message);
    }

    @Test
    void twoCasesOfOneNameAreOneTooMany() {
        String twice = FILE + FILE.substring(FILE.indexOf("  - name"));
        assertThatThrownBy(() -> ScenarioReader.read(twice)).hasMessage("Two cases are named one");
    }

    @Test
    void onlyPlansAndCallsAreWrittenAnew() {
        var answer = new ScenarioRun.Answered("{\"data\":{\"x\":5}}", "QueryPlan {\n}", Map.of(), List.of(), List.of());
        String second = FILE + FILE.substring(FILE.indexOf("  - name")).replace("name: one", "name: two");
        assertThat(Snapshots.rewrite(second, "one", answer)).isEqualTo(second.replaceFirst(
                "    calls: \\{a: 1}\n", "    plan: |\n      QueryPlan {\n      }\n    calls: {}\n\n"));
    }
}
