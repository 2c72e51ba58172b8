package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** The command line: files, messages and exit statuses. */
class ComposeTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void subgraphs() throws IOException {
        Files.createDirectory(folder.resolve("sdl"));
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: String }\n");
        Files.writeString(folder.resolve("subgraphs.yaml"), """
                subgraphs:
                  products:
                    url: http://products/graphql
                    file: sdl/products.graphqls
                """);
    }

    private int run(String... arguments) {
        return new Compose(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String config() {
        return folder.resolve("subgraphs.yaml").toString();
    }

    private String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheSupergraph() {
        assertThat(run("--config", config())).isEqualTo(Compose.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("schema\n").endsWith("}\n")
                .contains("PRODUCTS @join__graph(name: \"products\", url: \"http://products/graphql\")");
        assertThat(messages()).isEmpty();
    }

    @Test
    void takesValuesBehindAnEqualsSign() {
        assertThat(run("--config=" + config(), "--format=json")).isEqualTo(Compose.OK);
        assertThat(run("--config=")).isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("No value for --config");
    }

    @Test
    void writesTheSupergraphAndFindsItFresh() throws IOException {
        String file = folder.resolve("supergraph.graphqls").toString();

        assertThat(run("--config", config(), "--output", file)).isEqualTo(Compose.OK);
        assertThat(run("--config", config(), "--fresh", file)).isEqualTo(Compose.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.readString(Path.of(file))).contains("product: String");
    }

    @Test
    void saysHowToRegenerateAStaleFile() throws IOException {
        String file = folder.resolve("supergraph.graphqls").toString();
        run("--config", config(), "--output", file);
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: Int }\n");

        assertThat(run("--config", config(), "--fresh", file, "--regenerate", "make supergraph")).isEqualTo(Compose.FAILED);
        assertThat(messages()).contains("is stale").contains("Regenerate it with: make supergraph");
    }

    @Test
    void aMissingFileIsStale() {
        assertThat(run("--config", config(), "--fresh", folder.resolve("none.graphqls").toString())).isEqualTo(Compose.FAILED);
    }

    @Test
    void showsFileAndLineOfAnError() throws IOException {
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query {\n  product: Nothing\n}\n");

        assertThat(run("--config", config())).isEqualTo(Compose.FAILED);
        assertThat(messages()).startsWith("INVALID_GRAPHQL: ").contains("sdl/products.graphqls:2:3")
                .endsWith("The subgraphs do not compose: 1 error.\n");
    }

    @Test
    void typesAreNestedAsDeeplyAsTheStackBears() throws IOException {
        Path sdl = folder.resolve("sdl/products.graphqls");
        Files.writeString(sdl, "type Query { product: " + "[".repeat(200) + "Int" + "]".repeat(200) + " }\n");
        assertThat(run("--config", config())).isEqualTo(Compose.OK);

        String deep = "type Query {\n  product: " + "[".repeat(5000) + "Int" + "]".repeat(5000) + " }\n";
        assertThat(run("--config", config(), "--check", publish(deep))).isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("published.graphqls cannot be compared with").contains("nested too deeply");
        err.reset();
        Files.writeString(sdl, deep);
        assertThat(run("--config", config())).isEqualTo(Compose.FAILED);
        assertThat(messages()).startsWith("INVALID_GRAPHQL: [products, ").contains("sdl/products.graphqls:2:")
                .contains("A type or a value is nested too deeply");
    }

    private String publish(String sdl) throws IOException {
        Path file = folder.resolve("published.graphqls");
        Files.writeString(file, sdl);
        return file.toString();
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsWhatChangesForClients() throws IOException {
        assertThat(run("--config", config(), "--check", publish("type Query { product: Int  old: Int }"))).isEqualTo(Compose.BREAKING);
        assertThat(output()).isEqualTo("""
                breaking FIELD_REMOVED: Field "Query.old" was removed.
                breaking FIELD_CHANGED_TYPE: Field "Query.product" was of type "Int" and is "String".
                Changes for clients: 2 breaking, 0 dangerous, 0 safe.
                """);
    }

    @Test
    void safeChangesAreFine() throws IOException {
        run("--config", config(), "--output", publish(""));
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: String!  size: Int }\n");

        assertThat(run("--config", config(), "--check", folder.resolve("published.graphqls").toString())).isEqualTo(Compose.OK);
        assertThat(output()).contains("safe FIELD_ADDED").endsWith("Changes for clients: 0 breaking, 0 dangerous, 2 safe.\n");
    }

    @Test
    void breakingChangesAreNotWrittenOverWhatIsPublished() throws IOException {
        String old = "type Query { product: Int }";
        String file = publish(old);

        for (int run = 0; run < 2; run++) {
            assertThat(run("--config", config(), "--output", file, "--check", file)).isEqualTo(Compose.BREAKING);
            assertThat(Files.readString(Path.of(file))).isEqualTo(old);
        }
        assertThat(messages()).contains("published.graphqls is not written: changes are breaking.");
    }

    @Test
    void otherChangesAreWritten() throws IOException {
        String file = publish("type Query { product: String }");
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: String  size: Int }\n");

        assertThat(run("--config", config(), "--output", file, "--check", file)).isEqualTo(Compose.OK);
        assertThat(Files.readString(Path.of(file))).contains("size: Int");
    }

    @Test
    void noChangesAreFineToo() throws IOException {
        assertThat(run("--config", config(), "--check", publish("type Query { product: String }"))).isEqualTo(Compose.OK);
        assertThat(output()).isEqualTo("Nothing changes for clients.\n");
    }

    @Test
    void explainsWhatItCannotCompareWith() throws IOException {
        assertThat(run("--config", config(), "--check", publish("type Query {"))).isEqualTo(Compose.MISUSED);
        assertThat(run("--config", config(), "--check", folder.resolve("none").toString())).isEqualTo(Compose.MISUSED);
        assertThat(run("--config", config(), "--check", publish("type Query { a(in: In): Int } input In { in: In! }")))
                .isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("neither a supergraph nor a schema").contains("none does not exist.")
                .contains("published.graphqls cannot be compared with");
    }

    @Test
    void whatItCannotCompareWithIsExplainedInSentences() throws IOException {
        for (String wrong : List.of("no schema", "type Query { a: Nothing }", "type Query { a: Int } type Query { b: Int }")) {
            assertThat(run("--config", config(), "--check", publish(wrong))).isEqualTo(Compose.MISUSED);
        }
        assertThat(messages()).contains("Nothing").doesNotContain("errors=[").doesNotContain("Error{");
    }

    @Test
    void reportsInJson() throws IOException {
        assertThat(run("--config", config(), "--format", "json", "--check", publish("type Query { product: Int }")))
                .isEqualTo(Compose.BREAKING);
        assertThat(new ObjectMapper().readTree(output()).at("/changes/0/kind").asString()).isEqualTo("FIELD_CHANGED_TYPE");
        assertThat(messages()).isEmpty();
    }

    @Test
    void reportsErrorsInJson() throws IOException {
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query {\n  product: Nothing\n}\n");

        assertThat(run("--config", config(), "--format", "json")).isEqualTo(Compose.FAILED);
        var error = new ObjectMapper().readTree(output()).at("/errors/0");
        assertThat(error.at("/code").asString()).isEqualTo("INVALID_GRAPHQL");
        assertThat(error.at("/places/0/subgraph").asString()).isEqualTo("products");
        assertThat(error.at("/places/0/file").asString()).endsWith("sdl/products.graphqls");
        assertThat(error.at("/places/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void showsHintsWithTheirPlaces() throws IOException {
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: String }\nenum Lonely { A }\n");

        assertThat(run("--config", config())).isEqualTo(Compose.OK);
        assertThat(messages()).contains("hint UNUSED_ENUM_TYPE: ").contains("    at products, ")
                .contains("sdl/products.graphqls:2:1");
    }

    @Test
    void aFreshFileIsNotWorthAHint() throws IOException {
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: String }\nenum Lonely { A }\n");
        run("--config", config(), "--output", publish(""));
        err.reset();

        assertThat(run("--config", config(), "--fresh", folder.resolve("published.graphqls").toString())).isEqualTo(Compose.OK);
        assertThat(messages()).isEmpty();
    }

    @Test
    void cutsAContract() throws IOException {
        Files.writeString(folder.resolve("sdl/products.graphqls"), """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@tag"])
                type Query { product: String  margin: Int @tag(name: "internal") }
                """);

        assertThat(run("--config", config(), "--exclude-tags", "internal,secret")).isEqualTo(Compose.OK);
        assertThat(output()).contains("margin: Int @tag(name: \"internal\") @inaccessible\n");
    }

    @Test
    void explainsWrongUsage() {
        assertThat(run()).isEqualTo(Compose.MISUSED);
        assertThat(run("--config")).isEqualTo(Compose.MISUSED);
        assertThat(run("--colour", "blue")).isEqualTo(Compose.MISUSED);
        assertThat(run("--config", "subgraphs.yaml", "--exclude-tags", ",")).isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("No tag for --exclude-tags");
        assertThat(messages()).contains("No value for --config").contains("Unknown option --colour").contains("Exit status");
    }

    @Test
    void explainsAListItCannotRead() throws IOException {
        assertThat(run("--config", folder.resolve("none.yaml").toString())).isEqualTo(Compose.MISUSED);
        Files.writeString(folder.resolve("subgraphs.yaml"), "subgraphs: {products: {url: x}}\n");
        assertThat(run("--config", config())).isEqualTo(Compose.MISUSED);
        Files.writeString(folder.resolve("subgraphs.yaml"), "subgraphs: [\n");
        assertThat(run("--config", config())).isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("none.yaml does not exist.").contains("\"products\" needs a file").contains("is not YAML");
    }

    @Test
    void namesFilesThatAreNoText() throws IOException {
        Path sdl = folder.resolve("sdl/products.graphqls");
        Files.write(sdl, "# Übersicht\ntype Query { product: String }\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("--config", config())).isEqualTo(Compose.MISUSED);
        assertThat(messages()).isEqualTo(sdl + " is not UTF-8 text.\n");
    }

    @Test
    void saysWhichTagOfAContractIsUnknown() {
        assertThat(run("--config", config(), "--exclude-tags", "secret")).isEqualTo(Compose.OK);
        assertThat(messages()).contains("hint CONTRACT_TAG_WITHOUT_ELEMENTS: No element of the supergraph has the tag \"secret\"");
        err.reset();
        assertThat(run("--config", config(), "--include-tags", "nope")).isEqualTo(Compose.FAILED);
        assertThat(messages()).startsWith("QUERY_ROOT_TYPE_INACCESSIBLE: The contract leaves no query; no element has the tag \"nope\".\n")
                .contains("    at products, ").endsWith("The subgraphs do not compose: 1 error.\n");
    }

    private void refusesTheList(String list, String line, String reason) throws IOException {
        Files.writeString(folder.resolve("subgraphs.yaml"), list);
        err.reset();
        assertThat(run("--config", config())).isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("subgraphs.yaml:" + line + ": ").contains(reason);
    }

    @Test
    void aListWithMistakesIsNotComposed() throws IOException {
        refusesTheList("""
                subgraphs:
                  products: {url: x, file: sdl/products.graphqls}
                  products: {url: y, file: sdl/products.graphqls}
                """, "3", "\"products\" is there twice");
        refusesTheList("""
                subgraphs:
                  products:
                    url: x
                    file: sdl/products.graphqls
                    urll: y
                """, "5", "\"urll\" is unknown; there is file, url.");
        refusesTheList("""
                subgraphs:
                  products: {url: x, file: sdl/products.graphqls}
                subgrphs: 3
                """, "3", "\"subgrphs\" is unknown; there is subgraphs.");
        refusesTheList("subgraphs:\n  products: {file: sdl/products.graphqls}\n", "2", "\"products\" needs a url");
        refusesTheList("subgraphs:\n  products: {url: , file: sdl/products.graphqls}\n", "2", "\"products\" needs a url");
        refusesTheList("subgraphs:\n  products: sdl/products.graphqls\n", "2", "\"products\" needs a url and a file");
    }

    @Test
    void aUrlMayBeEmptyAndAListMayNot() throws IOException {
        Files.writeString(folder.resolve("subgraphs.yaml"), "subgraphs: {products: {url: '', file: sdl/products.graphqls}}");
        assertThat(run("--config", config())).isEqualTo(Compose.OK);
        for (String empty : List.of("", "subgraphs:", "subgraphs: {}", "[]")) {
            Files.writeString(folder.resolve("subgraphs.yaml"), empty);
            assertThat(run("--config", config())).isEqualTo(Compose.MISUSED);
            assertThat(messages()).contains("names no subgraphs");
            err.reset();
        }
    }

    @Test
    void helpIsNoMistake() {
        assertThat(run("--help")).isEqualTo(Compose.OK);
        assertThat(run("--unknown", "x")).isEqualTo(Compose.MISUSED);
    }
}
