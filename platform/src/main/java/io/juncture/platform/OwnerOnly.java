package io.juncture.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner may read or change, from the moment they exist. */
final class OwnerOnly {

    private static final String DIRECTORY = "rwx------";

    private OwnerOnly() {
    }

    /** Creates the directory unless it exists. */
    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, permissions(DIRECTORY));
        }
    }

    /** Takes from everybody else what they were allowed to do with the directory. */
    static void restrict(Path directory) throws IOException {
        if (hasPermissions()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(DIRECTORY));
        }
    }

    /** An empty file with a name of its own. */
    static Path temporaryFile(Path directory) throws IOException {
        return Files.createTempFile(directory, "juncture", ".tmp", permissions("rw-------"));
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return hasPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
