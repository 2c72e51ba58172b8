package io.juncture.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory in which everything that must survive a restart is kept, locked for this process as long as it is open.
 * The operating system gives the lock back when the process dies, however it dies.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String POSTGRES_BINARIES = "postgres-binaries";

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory where needed and locks it.
     *
     * @throws StartupFailure when it cannot be written or another process has it
     */
    public static DataDirectory open(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            OwnerOnly.createDirectory(path);
            OwnerOnly.createDirectory(path.resolve(POSTGRES_BINARIES));
            return new DataDirectory(path, lock(path));
        } catch (IOException problem) {
            throw new StartupFailure(
                    "The data directory %s cannot be written (%s); give another one with --%s=<directory>."
                            .formatted(path, problem.getClass().getSimpleName(), PlatformSettings.DATA_DIRECTORY),
                    problem);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path postgresBinaries() {
        return path.resolve(POSTGRES_BINARIES);
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** Exists from before the database cluster is created until it is ready for use for the first time. */
    Path unfinishedMark() {
        return path.resolve("postgres.unfinished");
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve("juncture.lock");
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (!isLocked(channel)) {
            channel.close();
            var owner = Files.readString(file).strip();
            throw new StartupFailure(
                    "The data directory %s is in use by another Juncture (process %s); stop that one, or give another directory with --%s=<directory>."
                            .formatted(path, owner, PlatformSettings.DATA_DIRECTORY));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException problem) {
            throw new IllegalStateException("Could not release the lock of " + path, problem);
        }
    }
}
