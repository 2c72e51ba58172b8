package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compose --check}: what changes for clients. */
class ComposeCheckTest {

    @TempDir
    private Path folder;

    private ComposeShell shell;

    @BeforeEach
    void subgraphs() throws IOException {
        shell = ComposeShell.in(folder);
    }

    @Test
    void listsWhatChangesForClients() throws IOException {
        assertThat(shell.run("--config", shell.config(), "--check", shell.publish("type Query { product: Int  old: Int }"))).isEqualTo(Compose.BREAKING);
        assertThat(shell.output()).isEqualTo("""
                breaking FIELD_REMOVED: Field "Query.old" was removed.
                breaking FIELD_CHANGED_TYPE: Field "Query.product" was of type "Int" and is "String".
                Changes for clients: 2 breaking, 0 dangerous, 0 safe.
                """);
    }

    @Test
    void safeChangesAreFine() throws IOException {
        shell.run("--config", shell.config(), "--output", shell.publish(""));
        shell.products("type Query { product: String!  size: Int }\n");

        assertThat(shell.run("--config", shell.config(), "--check", folder.resolve("published.graphqls").toString())).isEqualTo(Compose.OK);
        assertThat(shell.output()).contains("safe FIELD_ADDED").endsWith("Changes for clients: 0 breaking, 0 dangerous, 2 safe.\n");
    }

    @Test
    void breakingChangesAreNotWrittenOverWhatIsPublished() throws IOException {
        String old = "type Query { product: Int }";
        String file = shell.publish(old);

        for (int run = 0; run < 2; run++) {
            assertThat(shell.run("--config", shell.config(), "--output", file, "--check", file)).isEqualTo(Compose.BREAKING);
            assertThat(Files.readString(Path.of(file))).isEqualTo(old);
        }
        assertThat(shell.messages()).contains("published.graphqls is not written: changes are breaking.");
    }

    @Test
    void otherChangesAreWritten() throws IOException {
        String file = shell.publish("type Query { product: String }");
        shell.products("type Query { product: String  size: Int }\n");

        assertThat(shell.run("--config", shell.config(), "--output", file, "--check", file)).isEqualTo(Compose.OK);
        assertThat(Files.readString(Path.of(file))).contains("size: Int");
    }

    @Test
    void noChangesAreFineToo() throws IOException {
        assertThat(shell.run("--config", shell.config(), "--check", shell.publish("type Query { product: String }"))).isEqualTo(Compose.OK);
        assertThat(shell.output()).isEqualTo("Nothing changes for clients.\n");
    }

    @Test
    void explainsWhatItCannotCompareWith() throws IOException {
        assertThat(shell.run("--config", shell.config(), "--check", shell.publish("type Query {"))).isEqualTo(Compose.MISUSED);
        assertThat(shell.run("--config", shell.config(), "--check", folder.resolve("none").toString())).isEqualTo(Compose.MISUSED);
        assertThat(shell.run("--config", shell.config(), "--check", shell.publish("type Query { a(in: In): Int } input In { in: In! }")))
                .isEqualTo(Compose.MISUSED);
        assertThat(shell.messages()).contains("neither a supergraph nor a schema").contains("none does not exist.")
                .contains("published.graphqls cannot be compared with");
    }

    @Test
    void whatItCannotCompareWithIsExplainedInSentences() throws IOException {
        for (String wrong : List.of("no schema", "type Query { a: Nothing }", "type Query { a: Int } type Query { b: Int }")) {
            assertThat(shell.run("--config", shell.config(), "--check", shell.publish(wrong))).isEqualTo(Compose.MISUSED);
        }
        assertThat(shell.messages()).contains("Nothing").doesNotContain("errors=[").doesNotContain("Error{");
    }
}
