package io.juncture.federation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every scenario file under {@code src/test/resources/conformance}; its README.md describes them. With
 * {@code -Dconformance.write} it writes plans and calls anew, never answers.
 */
class ConformanceTest {

    private static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final boolean WRITE = System.getProperty("conformance.write") != null;

    @TestFactory
    Stream<DynamicNode> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .flatMap(ConformanceTest::cases);
        }
    }

    private static Stream<DynamicNode> cases(Path file) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/').replace(".yaml", "");
        Scenario scenario;
        try {
            scenario = ScenarioReader.read(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            return Stream.of(DynamicTest.dynamicTest(name, file.toUri(), () -> {
                throw new AssertionError(name + " is no scenario file: " + e.getMessage(), e);
            }));
        }
        return scenario.cases().stream().map(asked ->
                DynamicTest.dynamicTest(name + "/" + asked.name(), file.toUri(), () -> check(file, asked)));
    }

    private static void check(Path file, Scenario.Case asked) throws IOException {
        ScenarioRun.Outcome outcome = ScenarioRun.run(asked);
        String label = FOLDER.relativize(file) + ": " + asked.name() + ": ";
        switch (asked.expectation()) {
            case Scenario.NotComposed expected -> {
                assertThat(outcome).as(label).isInstanceOf(ScenarioRun.NotComposed.class);
                var failed = (ScenarioRun.NotComposed) outcome;
                assertThat(failed.codes()).as(label + failed.errors()).containsExactlyElementsOf(expected.codes());
            }
            case Scenario.Refused expected -> {
                assertThat(outcome).as(label).isInstanceOf(ScenarioRun.Refused.class);
                var refused = (ScenarioRun.Refused) outcome;
                assertThat(refused.codes()).as(label + refused.json()).containsExactlyElementsOf(expected.codes());
                assertThat(refused.json()).doesNotContain("\"data\"");
                assertThat(refused.calls()).as(label + "calls").isEmpty();
            }
            case Scenario.Answer expected -> {
                assertThat(outcome).as(label).isInstanceOf(ScenarioRun.Answered.class);
                check(file, label, asked.name(), expected, (ScenarioRun.Answered) outcome);
            }
        }
    }

    private static void check(Path file, String label, String name, Scenario.Answer expected,
            ScenarioRun.Answered actual) throws IOException {
        assertThat(actual.json()).as(label + "answer, by the plan\n" + actual.plan()).isEqualTo(expected.json());
        assertThat(actual.repeated()).as(label + "representations asked for twice in one request").isEmpty();
        assertThat(actual.waste()).as(label + "waste of the plan\n" + actual.plan()).isEmpty();
        Optional<String> plan = Optional.of(actual.plan());
        Optional<Map<String, Integer>> calls = Optional.of(actual.calls());
        if (WRITE && (!expected.plan().equals(plan) || !expected.calls().equals(calls))) {
            Files.writeString(file, Snapshots.rewrite(Files.readString(file), name, actual));
            return;
        }
        assertThat(plan).as(label + "plan").isEqualTo(expected.plan());
        assertThat(calls).as(label + "calls").isEqualTo(expected.calls());
    }
}
