package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.Mailbox;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, in a process of its own. */
@WithPlatform
class LauncherTest {

    @TempDir
    private Path temporary;

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var launch = Launch.of(temporary, "--server.port=" + taken.getLocalPort())) {
            assertThat(launch.awaitEnd()).isEqualTo(1);
            assertThat(launch.output()).isEqualTo(("Juncture did not start. Port %d of 127.0.0.1 cannot be used (Address already in use); "
                    + "stop what listens there, or give another one with --server.port=<port>.%n").formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aDataDirectoryInUseIsOneSentence(TestPlatform running) throws Exception {
        try (var launch = Launch.of(running.directory(), "--server.port=0")) {
            assertThat(launch.awaitEnd()).isEqualTo(1);
            assertThat(launch.output()).hasLineCount(1).startsWith("Juncture did not start.")
                    .contains(running.directory().toString(), "in use by another Juncture", "process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aPartThatDoesNotStartIsOneSentenceAndStopsTheOthers() throws Exception {
        try (var launch = Launch.of(temporary, "--server.port=0", "--juncture.supergraph=file:" + temporary.resolve("none.graphqls"))) {
            assertThat(launch.awaitEnd()).isEqualTo(1);
            assertThat(launch.output().lines().toList().getLast()).startsWith("Juncture did not start. gateway did not start:").contains("none.graphqls");
            assertThat(launch.output()).doesNotContain("\tat ");
            assertThat(temporary.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(Files.readString(temporary.resolve("logs/juncture.log"))).contains("none.graphqls", "\tat ");
        }
    }

    @Test
    void aMisspeltSettingOfAnyPartIsOneSentence() throws Exception {
        try (var launch = Launch.of(temporary, "--server.port=0", "--juncture.goals.cache.tll=5m")) {
            assertThat(launch.awaitEnd()).isEqualTo(1);
            assertThat(launch.output().lines().toList().getLast()).startsWith("Juncture did not start.")
                    .contains("There is no setting 'juncture.goals.cache.tll'", "the closest one is 'juncture.goals.cache.ttl'");
        }
    }

    @Test
    void anInvalidSettingIsOneSentenceThatNamesItAndTheReason() throws Exception {
        try (var launch = Launch.of(temporary, "--server.port=0", "--juncture.profiler.tokens.refresh-lifetime=1s")) {
            assertThat(launch.awaitEnd()).isEqualTo(1);
            assertThat(launch.output().lines().toList().getLast())
                    .startsWith("Juncture did not start. profiler did not start: juncture.profiler.tokens.refresh-lifetime must be");
        }
    }

    @Test
    void itSaysWhatItServesSurvivesBeingKilledAndStopsOnASignal() throws Exception {
        try (var killed = Launch.of(temporary, "--server.port=0")) {
            killed.awaitReady();
        }
        assertThat(temporary.resolve("postgres/postmaster.pid")).as("left by the killed process").exists();

        try (var launch = Launch.of(temporary, "--server.port=0")) {
            launch.awaitReady();
            var url = urlIn(launch.output());
            assertThat(launch.output()).contains(url + "/graphiql/", url + "/docs", url + "/openapi.json", "user@example.com", "securePassword123", "Ctrl-C")
                    .contains("files in " + temporary.resolve("mail"));
            assertThat(status(url + "/actuator/health/readiness")).isEqualTo(200);

            launch.signalToStop();
            assertThat(launch.awaitEnd()).isEqualTo(128 + 15);
            assertThat(launch.output()).endsWith("Stopped.\n");
            assertThat(temporary.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void withoutDemoAndMailServerMailIsKeptInFilesAndWithAMailServerItIsNot() throws Exception {
        try (var launch = Launch.of(temporary, "--server.port=0", "--spring.profiles.active=production")) {
            launch.awaitReady();
            assertThat(launch.output()).contains("files in " + temporary.resolve("mail")).doesNotContain("securePassword123");
            var email = "somebody@example.net";
            post(urlIn(launch.output()) + "/api/v1/auth/register/",
                    "{\"email\": \"%s\", \"password\": \"correct horse battery staple\"}".formatted(email), 201);
            post(urlIn(launch.output()) + "/api/v1/auth/password-reset/", "{\"email\": \"%s\"}".formatted(email), 200);
            assertThat(new Mailbox(temporary.resolve("mail")).awaitToken(email)).isNotEmpty();
        }
        try (var launch = Launch.of(temporary, "--server.port=0", "--spring.profiles.active=production", "--spring.mail.host=smtp.example.net")) {
            launch.awaitReady();
            assertThat(launch.output()).doesNotContain("files in", "Mail");
        }
        try (var launch = Launch.of(temporary, "--server.port=0", "--spring.profiles.active=production", "--juncture.profiler.mail.directory=")) {
            launch.awaitReady();
            assertThat(launch.output()).doesNotContain("files in");
            assertThat(post(urlIn(launch.output()) + "/api/v1/auth/password-reset/", "{\"email\": \"nobody@example.net\"}", 503))
                    .contains("not_configured", "This is not set up here.", "a password reset needs mail");
        }
    }

    private static String post(String url, String body, int expected) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
            return answer.body();
        }
    }

    private static String urlIn(String output) {
        var url = Pattern.compile("GraphQL\\s+(http://127\\.0\\.0\\.1:\\d+)/graphql").matcher(output);
        assertThat(url.find()).isTrue();
        return url.group(1);
    }

    private static int status(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
