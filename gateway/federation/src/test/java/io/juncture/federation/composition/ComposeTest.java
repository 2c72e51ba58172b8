package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** The command line: files, messages and exit statuses. */
class ComposeTest {

    @TempDir
    private Path folder;

    private ComposeShell shell;

    @BeforeEach
    void subgraphs() throws IOException {
        shell = ComposeShell.in(folder);
    }

    @Test
    void printsTheSupergraph() {
        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.OK);
        assertThat(shell.output()).startsWith("schema\n").endsWith("}\n")
                .contains("PRODUCTS @join__graph(name: \"products\", url: \"http://products/graphql\")");
        assertThat(shell.messages()).isEmpty();
    }

    @Test
    void takesValuesBehindAnEqualsSign() {
        assertThat(shell.run("--config=" + shell.config(), "--format=json")).isEqualTo(Compose.OK);
        assertThat(shell.run("--config=")).isEqualTo(Compose.MISUSED);
        assertThat(shell.messages()).contains("No value for --config");
    }

    @Test
    void writesTheSupergraphAndFindsItFresh() throws IOException {
        String file = folder.resolve("supergraph.graphqls").toString();

        assertThat(shell.run("--config", shell.config(), "--output", file)).isEqualTo(Compose.OK);
        assertThat(shell.run("--config", shell.config(), "--fresh", file)).isEqualTo(Compose.OK);
        assertThat(shell.output()).isEmpty();
        assertThat(Files.readString(Path.of(file))).contains("product: String");
    }

    @Test
    void saysHowToRegenerateAStaleFile() throws IOException {
        String file = folder.resolve("supergraph.graphqls").toString();
        shell.run("--config", shell.config(), "--output", file);
        shell.products("type Query { product: Int }\n");

        assertThat(shell.run("--config", shell.config(), "--fresh", file, "--regenerate", "make supergraph")).isEqualTo(Compose.FAILED);
        assertThat(shell.messages()).contains("is stale").contains("Regenerate it with: make supergraph");
    }

    @Test
    void aMissingFileIsStale() {
        assertThat(shell.run("--config", shell.config(), "--fresh", folder.resolve("none.graphqls").toString())).isEqualTo(Compose.FAILED);
    }

    @Test
    void showsFileAndLineOfAnError() throws IOException {
        shell.products("type Query {\n  product: Nothing\n}\n");

        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.FAILED);
        assertThat(shell.messages()).startsWith("INVALID_GRAPHQL: ").contains("sdl/products.graphqls:2:3")
                .endsWith("The subgraphs do not compose: 1 error.\n");
    }

    @Test
    void typesAreNestedAsDeeplyAsTheStackBears() throws IOException {
        Path sdl = folder.resolve("sdl/products.graphqls");
        Files.writeString(sdl, "type Query { product: " + "[".repeat(200) + "Int" + "]".repeat(200) + " }\n");
        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.OK);

        String deep = "type Query {\n  product: " + "[".repeat(5000) + "Int" + "]".repeat(5000) + " }\n";
        assertThat(shell.run("--config", shell.config(), "--check", shell.publish(deep))).isEqualTo(Compose.MISUSED);
        assertThat(shell.messages()).contains("published.graphqls cannot be compared with").contains("nested too deeply");
        shell.forget();
        Files.writeString(sdl, deep);
        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.FAILED);
        assertThat(shell.messages()).startsWith("INVALID_GRAPHQL: [products, ").contains("sdl/products.graphqls:2:")
                .contains("A type or a value is nested too deeply");
    }

    @Test
    void reportsInJson() throws IOException {
        assertThat(shell.run("--config", shell.config(), "--format", "json", "--check", shell.publish("type Query { product: Int }")))
                .isEqualTo(Compose.BREAKING);
        assertThat(new ObjectMapper().readTree(shell.output()).at("/changes/0/kind").asString()).isEqualTo("FIELD_CHANGED_TYPE");
        assertThat(shell.messages()).isEmpty();
    }

    @Test
    void reportsErrorsInJson() throws IOException {
        shell.products("type Query {\n  product: Nothing\n}\n");

        assertThat(shell.run("--config", shell.config(), "--format", "json")).isEqualTo(Compose.FAILED);
        var error = new ObjectMapper().readTree(shell.output()).at("/errors/0");
        assertThat(error.at("/code").asString()).isEqualTo("INVALID_GRAPHQL");
        assertThat(error.at("/places/0/subgraph").asString()).isEqualTo("products");
        assertThat(error.at("/places/0/file").asString()).endsWith("sdl/products.graphqls");
        assertThat(error.at("/places/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void showsHintsWithTheirPlaces() throws IOException {
        shell.products("type Query { product: String }\nenum Lonely { A }\n");

        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.OK);
        assertThat(shell.messages()).contains("hint UNUSED_ENUM_TYPE: ").contains("    at products, ")
                .contains("sdl/products.graphqls:2:1");
    }

    @Test
    void aFreshFileIsNotWorthAHint() throws IOException {
        shell.products("type Query { product: String }\nenum Lonely { A }\n");
        shell.run("--config", shell.config(), "--output", shell.publish(""));
        shell.forget();

        assertThat(shell.run("--config", shell.config(), "--fresh", folder.resolve("published.graphqls").toString())).isEqualTo(Compose.OK);
        assertThat(shell.messages()).isEmpty();
    }

    @Test
    void cutsAContract() throws IOException {
        shell.products("""
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@tag"])
                type Query { product: String  margin: Int @tag(name: "internal") }
                """);

        assertThat(shell.run("--config", shell.config(), "--exclude-tags", "internal,secret")).isEqualTo(Compose.OK);
        assertThat(shell.output()).contains("margin: Int @tag(name: \"internal\") @inaccessible\n");
    }

    @Test
    void explainsWrongUsage() {
        assertThat(shell.run()).isEqualTo(Compose.MISUSED);
        assertThat(shell.run("--config")).isEqualTo(Compose.MISUSED);
        assertThat(shell.run("--colour", "blue")).isEqualTo(Compose.MISUSED);
        assertThat(shell.run("--config", "subgraphs.yaml", "--exclude-tags", ",")).isEqualTo(Compose.MISUSED);
        assertThat(shell.messages()).contains("No tag for --exclude-tags");
        assertThat(shell.messages()).contains("No value for --config").contains("Unknown option --colour").contains("Exit status");
    }

    @Test
    void saysWhichTagOfAContractIsUnknown() {
        assertThat(shell.run("--config", shell.config(), "--exclude-tags", "secret")).isEqualTo(Compose.OK);
        assertThat(shell.messages()).contains("hint CONTRACT_TAG_WITHOUT_ELEMENTS: No element of the supergraph has the tag \"secret\"");
        shell.forget();
        assertThat(shell.run("--config", shell.config(), "--include-tags", "nope")).isEqualTo(Compose.FAILED);
        assertThat(shell.messages()).startsWith("QUERY_ROOT_TYPE_INACCESSIBLE: The contract leaves no query; no element has the tag \"nope\".\n")
                .contains("    at products, ").endsWith("The subgraphs do not compose: 1 error.\n");
    }

    @Test
    void helpIsNoMistake() {
        assertThat(shell.run("--help")).isEqualTo(Compose.OK);
        assertThat(shell.run("--unknown", "x")).isEqualTo(Compose.MISUSED);
    }
}
