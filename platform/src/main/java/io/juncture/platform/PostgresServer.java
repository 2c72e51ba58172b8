package io.juncture.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a child process: durable, on the loopback address only, with passwords from the first moment.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration STARTUP_LIMIT = Duration.ofMinutes(2);
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    private PostgresServer(EmbeddedPostgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * Starts the server on the cluster in the data directory, which is created the first time.
     *
     * @throws StartupFailure when it does not start
     */
    static PostgresServer start(DataDirectory directory) {
        try {
            discardUnfinishedCluster(directory);
            OrphanedPostgres.stop(directory.postgres());
            var secrets = Secrets.in(directory.secrets());
            if (Files.exists(directory.postgres()) && !secrets.contains(SUPERUSER)) {
                throw new StartupFailure("The file %s with the password of the database in %s is missing; put it back."
                        .formatted(directory.secrets(), directory.postgres()));
            }
            var passwordFile = OwnerOnly.temporaryFile(directory.secrets().getParent());
            try {
                Files.writeString(passwordFile, secrets.get(SUPERUSER));
                return new PostgresServer(launch(directory, secrets.get(SUPERUSER), passwordFile), secrets);
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException | IllegalStateException problem) {
            throw new StartupFailure(
                    "PostgreSQL did not start; its log is in %s.".formatted(directory.postgres().resolve("log")), problem);
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory, String password, Path passwordFile) throws IOException {
        var isNew = !Files.exists(directory.postgres());
        if (isNew) {
            Files.createFile(directory.unfinishedMark());
        }
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgres())
                .setOverrideWorkingDirectory(directory.postgresBinaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_LIMIT)
                .setConnectConfig("password", password)
                // The builder passes these on to initdb as --name=value.
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_rotation_age", "1440")
                .setServerConfig("log_truncate_on_rotation", "on")
                // What people entered does not belong into a log: of a statement that fails it tells why, and neither values nor text.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_statement", "none")
                .start();
        // Unpacking the binaries lets everybody write there.
        OwnerOnly.restrict(directory.postgresBinaries());
        if (isNew) {
            Files.delete(directory.unfinishedMark());
        }
        return postgres;
    }

    /** A cluster whose creation was cut short has never held anybody's data; it is made anew. */
    private static void discardUnfinishedCluster(DataDirectory directory) throws IOException {
        if (Files.exists(directory.unfinishedMark())) {
            LOG.warn("The creation of the database was interrupted last time; it is created again");
            OrphanedPostgres.stop(directory.postgres());
            FileSystemUtils.deleteRecursively(directory.postgres());
            Files.delete(directory.unfinishedMark());
        }
    }

    /**
     * The database of that name with its owning role of the same name; both are created the first time. The role's
     * password is the one in the secrets, also when that was lost and generated anew.
     */
    DatabaseAccess database(String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            var password = secrets.get(name);
            var verb = isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "CREATE" : "ALTER";
            execute(connection, "%s ROLE %s LOGIN PASSWORD '%s'".formatted(verb, name, password));
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %1$s OWNER %1$s".formatted(name));
                execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            }
            return new DatabaseAccess(postgres.getPort(), name, password);
        } catch (SQLException | IOException problem) {
            throw new StartupFailure("The database %s could not be prepared: %s.".formatted(name, problem.getMessage()), problem);
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException problem) {
            LOG.error("PostgreSQL did not stop", problem);
        }
    }
}
