package io.juncture.federation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The public federation audit's schemas and operations, one folder to a suite. They are no part of this repository: they
 * are looked for beside the clone, or where {@code -Dfederation.audit} points.
 */
public final class AuditData {

    private static final Path FOLDER = Path.of(System.getProperty("federation.audit", "../../../shared/data/federation-audit"));

    private AuditData() {
    }

    public static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    public static Stream<Path> suites() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("supergraph.graphql"))).sorted().toList().stream();
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
