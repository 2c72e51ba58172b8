package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    private Path temporary;

    @Test
    void itKeepsWhatWasWrittenAlsoWhenItWasKilled() throws Exception {
        try (var directory = DataDirectory.open(temporary)) {
            try (var server = PostgresServer.start(directory)) {
                var database = server.database("first");
                execute(database, database.password(), "CREATE TABLE kept (value int)");
                execute(database, database.password(), "INSERT INTO kept VALUES (42)");
                assertThat(query(database, "SHOW fsync")).isEqualTo("on");
                assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
                kill(directory);
            }
            try (var server = PostgresServer.start(directory)) {
                assertThat(query(server.database("first"), "SELECT value FROM kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void aServerThatAKilledPlatformLeftRunningIsStopped() throws Exception {
        try (var directory = DataDirectory.open(temporary); var _ = PostgresServer.start(directory)) {
            var process = serverProcess(directory);
            OrphanedPostgres.stop(directory.postgres());
            assertThat(process.isAlive()).isFalse();
            assertThat(directory.postgres().resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aProcessIdThatMeanwhileBelongsToSomethingElseIsForgotten() throws Exception {
        var mark = Files.writeString(temporary.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        OrphanedPostgres.stop(temporary);
        assertThat(mark).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void everyDatabaseIsForItsOwnRoleAndNobodyComesInWithoutThePassword() throws Exception {
        try (var directory = DataDirectory.open(temporary); var server = PostgresServer.start(directory)) {
            var first = server.database("first");
            var second = server.database("second");
            assertThat(query(first, "SELECT current_user")).isEqualTo("first");
            assertThatThrownBy(() -> connect(first, "wrong").close()).isInstanceOf(SQLException.class).hasMessageContaining("password");
            var intruder = new DatabaseAccess(first.port(), "first", second.password());
            assertThatThrownBy(() -> DriverManager.getConnection(url(intruder), "second", second.password()).close())
                    .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatIsRefusedIsLoggedWithoutTheValues() throws Exception {
        try (var directory = DataDirectory.open(temporary); var server = PostgresServer.start(directory)) {
            var database = server.database("first");
            execute(database, database.password(), "CREATE TABLE person (name text UNIQUE CHECK (name <> 'unmistakable'), hash text)");
            execute(database, database.password(), "INSERT INTO person VALUES ('Ada Lovelace')");
            for (var values : List.of("'unmistakable', 'digest of a password'", "'Ada Lovelace', 'digest of a password'")) {
                assertThatThrownBy(() -> execute(database, database.password(), "INSERT INTO person VALUES (" + values + ")"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(query(database, "SHOW log_statement")).isEqualTo("none");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(log(directory)).contains("person_name_check", "person_name_key"));
            assertThat(log(directory)).doesNotContain("unmistakable", "Ada Lovelace", "digest", "STATEMENT", "DETAIL", "INSERT");
        }
    }

    @Test
    void aClusterWhoseCreationWasCutShortIsMadeAnew() throws Exception {
        try (var directory = DataDirectory.open(temporary)) {
            Files.createDirectory(directory.postgres());
            Files.createFile(directory.postgres().resolve("postgresql.conf"));
            Files.createFile(directory.unfinishedMark());
            try (var server = PostgresServer.start(directory)) {
                assertThat(query(server.database("first"), "SELECT 1")).isEqualTo("1");
            }
            assertThat(directory.unfinishedMark()).doesNotExist();
        }
    }

    @Test
    void aRoleWhosePasswordWasLostGetsANewOneAndKeepsItsData() throws Exception {
        try (var directory = DataDirectory.open(temporary)) {
            String lost;
            try (var server = PostgresServer.start(directory)) {
                var database = server.database("first");
                lost = database.password();
                execute(database, lost, "CREATE TABLE kept AS SELECT 42 AS value");
            }
            var others = Files.readAllLines(directory.secrets()).stream().filter(line -> !line.startsWith("first=")).toList();
            Files.write(directory.secrets(), others);
            try (var server = PostgresServer.start(directory)) {
                var database = server.database("first");
                assertThat(database.password()).isNotEqualTo(lost);
                assertThat(query(database, "SELECT value FROM kept")).isEqualTo("42");
                assertThatThrownBy(() -> connect(database, lost).close()).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void nobodyButTheOwnerMayPutBinariesIntoTheDataDirectory() throws Exception {
        try (var directory = DataDirectory.open(temporary); var _ = PostgresServer.start(directory)) {
            var permissions = Files.getPosixFilePermissions(directory.postgresBinaries());
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
        }
    }

    @Test
    void aLostPasswordIsSaidInOneSentence() throws Exception {
        try (var directory = DataDirectory.open(temporary)) {
            Files.createDirectory(directory.postgres());
            assertThatThrownBy(() -> PostgresServer.start(directory)).isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(directory.secrets().toString()).hasMessageContaining("missing");
        }
    }

    private static String log(DataDirectory directory) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(directory.postgres().resolve("log"))) {
            for (var file : files) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static void kill(DataDirectory directory) throws Exception {
        var process = serverProcess(directory);
        process.destroyForcibly();
        process.onExit().get();
    }

    private static ProcessHandle serverProcess(DataDirectory directory) throws IOException {
        var pid = Files.readAllLines(directory.postgres().resolve("postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String query(DatabaseAccess database, String sql) throws SQLException {
        try (var connection = connect(database, database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(DatabaseAccess database, String password, String sql) throws SQLException {
        try (var connection = connect(database, password); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseAccess database, String password) throws SQLException {
        return DriverManager.getConnection(url(database), database.name(), password);
    }

    private static String url(DatabaseAccess database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(database.port(), database.name());
    }
}
