package io.juncture.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of PostgreSQL when the platform before this one was killed: a server that still runs, or only its process id
 * in {@code postmaster.pid}. The caller holds the lock of the data directory, so nobody else uses the cluster.
 */
final class OrphanedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final int PATIENCE_SECONDS = 10;

    private OrphanedPostgres() {
    }

    /**
     * Leaves the cluster without a server.
     *
     * @throws StartupFailure when a server is left that does not end
     */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var server = serverOf(cluster, Files.readAllLines(pidFile));
        if (server.isPresent()) {
            LOG.warn("PostgreSQL of a platform that was killed still runs (process {}); stopping it", server.get().pid());
            end(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> serverOf(Path cluster, List<String> pidFile) {
        return pidFile.stream().findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> isServerOf(cluster, process.info()));
    }

    private static boolean isServerOf(Path cluster, ProcessHandle.Info process) {
        var runsPostgres = process.command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres"));
        var onCluster = process.arguments().map(arguments -> List.of(arguments).contains(cluster.toString()));
        return runsPostgres.orElse(false) && onCluster.orElse(true);
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        if (!hasEnded(server)) {
            server.destroyForcibly();
            if (!hasEnded(server)) {
                throw new StartupFailure("PostgreSQL of a platform that was killed still runs and does not end; end process %d yourself."
                        .formatted(server.pid()));
            }
        }
    }

    private static boolean hasEnded(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
