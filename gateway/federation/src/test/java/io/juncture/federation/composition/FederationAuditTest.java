package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our supergraph says the same as the reference of each suite of the public federation audit. The data is no part of this
 * repository: it is looked for beside the clone, or where {@code -Dfederation.audit} points.
 */
@EnabledIf(value = "isThere", disabledReason = "no audit data beside the clone")
class FederationAuditTest {

    private static final Path AUDIT = Path.of(System.getProperty("federation.audit", "../../../shared/data/federation-audit"));

    static boolean isThere() {
        return Files.isDirectory(AUDIT);
    }

    static Stream<Path> suites() throws IOException {
        try (var folders = Files.list(AUDIT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("supergraph.graphql"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void composesToTheReference(Path suite) throws IOException {
        var reference = SupergraphFacts.of(read(suite.resolve("supergraph.graphql")));

        var result = Composition.compose(subgraphs(suite));

        assertThat(result).isInstanceOf(CompositionResult.Composed.class);
        assertThat(SupergraphFacts.of(((CompositionResult.Composed) result).supergraphSdl())).isEqualTo(reference);
    }

    private static List<SubgraphSdl> subgraphs(Path suite) throws IOException {
        try (var files = Files.list(suite)) {
            return files.filter(file -> file.toString().endsWith(".graphql") && !file.endsWith("supergraph.graphql"))
                    .map(file -> subgraph(suite, file)).toList();
        }
    }

    private static SubgraphSdl subgraph(Path suite, Path file) {
        String name = file.getFileName().toString().replace(".graphql", "");
        return new SubgraphSdl(name, "http://localhost:4200/" + suite.getFileName() + "/" + name, read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
