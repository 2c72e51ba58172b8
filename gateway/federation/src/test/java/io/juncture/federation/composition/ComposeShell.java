package io.juncture.federation.composition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command in a folder that has a list of one subgraph. */
record ComposeShell(Path folder, ByteArrayOutputStream out, ByteArrayOutputStream err) {

    static ComposeShell in(Path folder) throws IOException {
        var shell = new ComposeShell(folder, new ByteArrayOutputStream(), new ByteArrayOutputStream());
        Files.createDirectory(folder.resolve("sdl"));
        shell.products("type Query { product: String }\n");
        Files.writeString(folder.resolve("subgraphs.yaml"), """
                subgraphs:
                  products:
                    url: http://products/graphql
                    file: sdl/products.graphqls
                """);
        return shell;
    }

    int run(String... arguments) {
        return new Compose(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    String config() {
        return folder.resolve("subgraphs.yaml").toString();
    }

    /** What the subgraph's schema is from now on. */
    void products(String sdl) throws IOException {
        Files.writeString(folder.resolve("sdl/products.graphqls"), sdl);
    }

    String publish(String sdl) throws IOException {
        return Files.writeString(folder.resolve("published.graphqls"), sdl).toString();
    }

    /** All that went to standard output. */
    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What went to standard error since {@link #forget()}. */
    String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    void forget() {
        err.reset();
    }
}
