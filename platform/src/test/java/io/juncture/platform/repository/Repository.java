package io.juncture.platform.repository;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository is: the nearest directory above the working directory with a Maven wrapper. */
final class Repository {

    private Repository() {
    }

    static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
