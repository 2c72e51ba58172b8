package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.testing.AuditData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our supergraph says the same as the reference of each suite of the public federation audit.
 */
@EnabledIf(value = "io.juncture.federation.testing.AuditData#isThere", disabledReason = "no audit data beside the clone")
class FederationAuditTest {

    @ParameterizedTest
    @MethodSource("io.juncture.federation.testing.AuditData#suites")
    void composesToTheReference(Path suite) throws IOException {
        var reference = SupergraphFacts.of(AuditData.read(suite.resolve("supergraph.graphql")));

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
        return new SubgraphSdl(name, "http://localhost:4200/" + suite.getFileName() + "/" + name, AuditData.read(file));
    }
}
