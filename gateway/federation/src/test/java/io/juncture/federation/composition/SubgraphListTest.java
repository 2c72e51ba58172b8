package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of subgraphs, and the files they name. */
class SubgraphListTest {

    @TempDir
    private Path folder;

    private ComposeShell shell;

    @BeforeEach
    void subgraphs() throws IOException {
        shell = ComposeShell.in(folder);
    }

    @Test
    void explainsAListItCannotRead() throws IOException {
        assertThat(shell.run("--config", folder.resolve("none.yaml").toString())).isEqualTo(Compose.MISUSED);
        Files.writeString(folder.resolve("subgraphs.yaml"), "subgraphs: {products: {url: x}}\n");
        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.MISUSED);
        Files.writeString(folder.resolve("subgraphs.yaml"), "subgraphs: [\n");
        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.MISUSED);
        assertThat(shell.messages()).contains("none.yaml does not exist.").contains("\"products\" needs a file").contains("is not YAML");
    }

    @Test
    void namesFilesThatAreNoText() throws IOException {
        Path sdl = folder.resolve("sdl/products.graphqls");
        Files.write(sdl, "# Übersicht\ntype Query { product: String }\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.MISUSED);
        assertThat(shell.messages()).isEqualTo(sdl + " is not UTF-8 text.\n");
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
        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.OK);
        for (String empty : List.of("", "subgraphs:", "subgraphs: {}", "[]")) {
            Files.writeString(folder.resolve("subgraphs.yaml"), empty);
            assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.MISUSED);
            assertThat(shell.messages()).contains("names no subgraphs");
            shell.forget();
        }
    }

    private void refusesTheList(String list, String line, String reason) throws IOException {
        Files.writeString(folder.resolve("subgraphs.yaml"), list);
        shell.forget();
        assertThat(shell.run("--config", shell.config())).isEqualTo(Compose.MISUSED);
        assertThat(shell.messages()).contains("subgraphs.yaml:" + line + ": ").contains(reason);
    }
}
