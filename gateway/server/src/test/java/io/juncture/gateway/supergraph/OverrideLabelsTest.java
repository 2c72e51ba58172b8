package io.juncture.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class OverrideLabelsTest {

    private static final String LINK = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\","
            + " import: [\"@override\"])\n";

    private static String answer(Path folder, String... settings) throws IOException {
        return answer("/graphql", folder, settings);
    }

    private static String answer(String path, Path folder, String... settings) throws IOException {
        var before = Files.writeString(folder.resolve("before.graphqls"), LINK + "type Query { greeting: String }");
        var after = Files.writeString(folder.resolve("after.graphqls"),
                LINK + "type Query { greeting: String @override(from: \"before\", label: \"moved\") }");
        try (var old = says("old"); var young = says("young");
                var gateway = Gateway.start(Stream.concat(Stream.of(settings), Stream.of(
                        "juncture.subgraph-sdls[0].name=before", "juncture.subgraph-sdls[0].url=" + old.url(),
                        "juncture.subgraph-sdls[0].sdl=file:" + before,
                        "juncture.subgraph-sdls[1].name=after", "juncture.subgraph-sdls[1].url=" + young.url(),
                        "juncture.subgraph-sdls[1].sdl=file:" + after)).toList())) {
            return new String(gateway.client().post().uri(path).contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ greeting }\"}").exchange().expectStatus().isOk()
                    .expectBody().returnResult().getResponseBodyContent());
        }
    }

    private static SubgraphServer says(String greeting) {
        var server = new SubgraphServer(Shop.products());
        server.behave((response, _) -> response.header("content-type", "application/json")
                .sendString(Mono.just("{\"data\":{\"greeting\":\"" + greeting + "\"}}")));
        return server;
    }

    @Test
    void sendRequestsToTheOverridingSubgraph(@TempDir Path folder) throws IOException {
        assertThat(answer(folder, "juncture.override-labels=other, moved")).isEqualTo("{\"data\":{\"greeting\":\"young\"}}");
    }

    @Test
    void countForTheQueryPlan(@TempDir Path folder) throws IOException {
        assertThat(answer("/graphql/plan", folder, "juncture.query-plan.enabled=true", "juncture.override-labels=moved"))
                .contains("\"serviceName\":\"after\"").doesNotContain("\"serviceName\":\"before\"");
        assertThat(answer("/graphql/plan", folder, "juncture.query-plan.enabled=true"))
                .contains("\"serviceName\":\"before\"").doesNotContain("\"serviceName\":\"after\"");
    }

    @Test
    void thatTheSupergraphDoesNotHaveAreToldOf(@TempDir Path folder, CapturedOutput output) throws IOException {
        answer(folder, "juncture.override-labels=moved, mvoed", "juncture.subgraphs.aftre.timeout=3s");
        assertThat(output).contains("juncture.override-labels names 'mvoed', but the supergraph has no such label (it has moved)")
                .doesNotContain("names 'moved'")
                .contains("juncture.subgraphs.aftre is set, but the supergraph has no such subgraph (it has ");
    }

    @Test
    void areInactiveByDefault(@TempDir Path folder) throws IOException {
        assertThat(answer(folder)).isEqualTo("{\"data\":{\"greeting\":\"old\"}}");
    }
}
