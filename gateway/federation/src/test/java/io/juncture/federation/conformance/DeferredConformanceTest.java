package io.juncture.federation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.testing.DataSubgraph;
import io.juncture.federation.testing.Deferring;
import io.juncture.federation.testing.IncrementalParts;
import io.juncture.federation.testing.Run;
import io.juncture.federation.testing.ServedSubgraph;
import io.juncture.federation.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.ObjectMapper;

/**
 * Whatever parts of an operation are deferred, all parts together are the answer that comes in one piece: for the
 * operations of the conformance suite, with fragments deferred at random.
 */
class DeferredConformanceTest {

    /** Where an entity may be asked for once only, or where subgraphs differ about the value of a shared field. */
    private static final Set<String> OTHERS = Set.of("keys/once.yaml", "sharing/fields.yaml");

    private static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEEDS = Integer.getInteger("defer.seeds", 6);

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !OTHERS.contains(FOLDER.relativize(file).toString().replace('\\', '/'))).sorted().toList().stream()
                    .flatMap(DeferredConformanceTest::cases);
        }
    }

    private static Stream<DynamicTest> cases(Path file) {
        Scenario scenario;
        try {
            scenario = ScenarioReader.read(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return scenario.cases().stream().filter(DeferredConformanceTest::isComparable).map(asked ->
                DynamicTest.dynamicTest(FOLDER.relativize(file) + "/" + asked.name(), file.toUri(), () -> check(asked)));
    }

    /** One answer without errors, by subgraphs that may be asked twice. */
    private static boolean isComparable(Scenario.Case asked) {
        return asked.expectation() instanceof Scenario.Answer answer && !answer.stream()
                && !answer.json().contains("\"errors\":")
                && asked.labels().isEmpty() && asked.operationName().isEmpty() && !asked.query().contains("mutation")
                && !asked.query().contains("subscription") && !asked.query().contains("@defer")
                && !asked.query().contains("__schema") && !asked.query().contains("__type(");
    }

    private static void check(Scenario.Case asked) {
        Object whole = ((Map<?, ?>) JSON.readValue(((Scenario.Answer) asked.expectation()).json(), Map.class)).get("data");
        TestGraph graph = graph(asked);
        for (int seed = 0; seed < SEEDS; seed++) {
            String query = Deferring.somewhere(asked.query(), seed);
            List<String> parts = graph.subscribe(query, asked.variables(), asked.caller()).all();
            assertThat(IncrementalParts.merged(parts)).as("seed " + seed + "\n" + query + "\n" + String.join("\n", parts))
                    .isEqualTo(whole);
            assertThat(parts.getLast()).endsWith("\"hasNext\":false}");
        }
    }

    private static TestGraph graph(Scenario.Case asked) {
        Run run = new Run();
        return TestGraph.of(asked.subgraphs().stream().map(subgraph -> subgraph.start(run))
                .toArray(ServedSubgraph[]::new));
    }
}
