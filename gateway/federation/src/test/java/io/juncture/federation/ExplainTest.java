package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.planner.plan.QueryPlanText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    private static final String QUERY = "{ latest { product { shipping cost: price } } }";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyStageIsShown() throws IOException {
        assertThat(explain(QUERY)).isEqualTo(Explain.OK);
        PreparedOperation operation = (PreparedOperation) Shop.graph().engine().prepare(QUERY, Optional.empty());
        assertThat(text(out)).containsSubsequence("Selection\n", "cost: price: Int", "Choices\n", "wave +1", "nobody else has it",
                "Requests\n", "wave 0, request 0: reviews", "Plan\n", "Projection\n", "cost: Int");
        assertThat(text(out)).contains(QueryPlanText.write(operation.plan()).indent(2));
    }

    @Test
    void whatIsDeferredIsShownWithItsLabelAndPath() throws IOException {
        String query = """
                { latest { body product { upc ... @defer(label: "price") { price } ... @defer(label: "ship") { price shipping } } } }
                """;
        assertThat(explain(query)).isEqualTo(Explain.OK);
        assertThat(text(out)).containsSubsequence("Requests\n", "request 0: reviews", ", deferred, after 0: products", "Plan\n",
                "    Defer {\n", "      Primary {\n", "Fetch(service: \"reviews\")",
                "      Deferred(label: \"price\", path: \"latest.@.product\") {\n", "Fetch(service: \"products\")",
                "      Deferred(label: \"ship\", path: \"latest.@.product\") {\n", "Fetch(service: \"inventory\")", "Projection\n");
        assertThat(Shop.graph().planJson(query)).contains("{\"kind\":\"Defer\",\"primary\":{\"node\":{\"kind\":\"Fetch\"",
                "{\"label\":\"price\",\"path\":[\"latest\",\"@\",\"product\"],\"node\":{\"kind\":\"Flatten\"");
        out.reset();
        assertThat(explain("{ latest { ... @defer { body } } }")).isEqualTo(Explain.OK);
        assertThat(text(out)).doesNotContain("Defer {");
    }

    @Test
    void whatCannotBePlannedAndWrongUsageHaveTheirOwnExitStatus() throws IOException {
        assertThat(explain("{ nobody }")).isEqualTo(Explain.FAILED);
        assertThat(text(err)).contains("nobody");
        assertThat(run("--supergraph")).isEqualTo(Explain.MISUSED);
        assertThat(run("--supergraph", "nowhere.graphqls", "--operation", "nowhere.graphql")).isEqualTo(Explain.MISUSED);
        assertThat(text(err)).contains("nowhere.graphqls does not exist.");
        assertThat(run("--supergraph", "nowhere.graphqls")).isEqualTo(Explain.MISUSED);
        assertThat(text(err)).contains("No --operation");
        assertThat(explain("type Query {", "{ a }")).isEqualTo(Explain.FAILED);
        assertThat(run("--help")).isEqualTo(Explain.OK);
        assertThat(text(out)).contains("1 the supergraph is not one", "2 wrong usage,\nsuch as a file that cannot be read.");
    }

    @Test
    void activeLabelsDecideAboutEveryStage() throws IOException {
        String sdl = ((CompositionResult.Composed) Composition.compose(List.of(
                new SubgraphSdl("old", "http://old", "type Query { stock: Int }"),
                new SubgraphSdl("fresh", "http://fresh", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@override"])
                        type Query { stock: Int @override(from: "old", label: "move") }
                        """)))).supergraphSdl();
        assertThat(explain(sdl, "{ stock }")).isEqualTo(Explain.OK);
        assertThat(text(out)).contains("request 0: old", "Fetch(service: \"old\")").doesNotContain("request 0: fresh");
        out.reset();
        assertThat(explain(sdl, "{ stock }", "--labels", "move")).isEqualTo(Explain.OK);
        assertThat(text(out)).contains("request 0: fresh", "Fetch(service: \"fresh\")").doesNotContain("request 0: old");
    }

    @Test
    void whatTheCallerMayNotSeeIsListedAndLeftOut() throws IOException {
        String sdl = ((CompositionResult.Composed) Composition.compose(List.of(new SubgraphSdl("a", "", """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
                type Query { me: User open: Int }
                type User { name: String @authenticated mail: String @requiresScopes(scopes: [["mail", "all"]]) }
                """)))).supergraphSdl();
        assertThat(explain(sdl, "{ open me { name mail } }")).isEqualTo(Explain.OK);
        assertThat(text(out)).startsWith("Denied\n  me.name\n  me.mail\n\nLacking\n  authentication\n  scope all and mail\n\nSelection\n")
                .contains("{ open }").doesNotContain("{ open me");
        out.reset();
        assertThat(explain(sdl, "{ open me { name mail } }", "--caller", "authenticated")).isEqualTo(Explain.OK);
        assertThat(text(out)).startsWith("Denied\n  me.mail\n").contains("{ open me { name } }");
        out.reset();
        assertThat(explain(sdl, "{ open me { name mail } }", "--scopes", "all, mail")).isEqualTo(Explain.OK);
        assertThat(text(out)).startsWith("Selection\n").contains("{ open me { name mail } }");
        assertThat(explain(sdl, "{ open }", "--caller", "someone")).isEqualTo(Explain.MISUSED);
        assertThat(text(err)).startsWith("The caller is anonymous or authenticated, not someone\n\nexplain --supergraph");
    }

    private int explain(String query) throws IOException {
        return explain(Shop.graph().engine().supergraph().sdl(), query);
    }

    private int explain(String sdl, String query, String... more) throws IOException {
        Path supergraph = Files.writeString(folder.resolve("supergraph.graphqls"), sdl);
        Path operation = Files.writeString(folder.resolve("operation.graphql"), query);
        return run(Stream.concat(Stream.of("--supergraph", supergraph.toString(), "--operation", operation.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new Explain(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
