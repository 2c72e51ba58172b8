package io.juncture.federation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.testing.DataSubgraph;
import io.juncture.federation.testing.Received;
import io.juncture.federation.testing.Run;
import io.juncture.federation.testing.ServedSubgraph;
import io.juncture.federation.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            assertThat(merged(parts)).as("seed " + seed + "\n" + query + "\n" + String.join("\n", parts)).isEqualTo(whole);
            assertThat(parts.getLast()).endsWith("\"hasNext\":false}");
        }
    }

    private static TestGraph graph(Scenario.Case asked) {
        Run run = new Run();
        return TestGraph.of(asked.subgraphs().stream().map(subgraph -> subgraph.start(run))
                .toArray(ServedSubgraph[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Object merged(List<String> parts) {
        Map<String, Object> response = JSON.readValue(parts.getFirst(), Map.class);
        for (String part : parts.subList(1, parts.size())) {
            Map<String, Object> next = JSON.readValue(part, Map.class);
            for (Map<String, Object> increment : (List<Map<String, Object>>) next.get("incremental")) {
                Object target = response.get("data");
                for (Object step : (List<Object>) increment.get("path")) {
                    target = step instanceof Integer index ? ((List<Object>) target).get(index)
                            : ((Map<String, Object>) target).get(step);
                }
                merge((Map<String, Object>) target, (Map<String, Object>) increment.get("data"));
            }
        }
        return response.get("data");
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> target, Map<String, Object> more) {
        more.forEach((key, value) -> target.put(key, merged(target.get(key), value)));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object merged(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> more) {
            Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) map);
            merge(both, (Map<String, Object>) more);
            return both;
        }
        if (one instanceof List<?> list && other instanceof List<?> more && list.size() == more.size()) {
            List<Object> both = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                both.add(merged(list.get(i), more.get(i)));
            }
            return both;
        }
        return other;
    }
}
