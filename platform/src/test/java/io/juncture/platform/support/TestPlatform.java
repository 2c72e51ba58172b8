package io.juncture.platform.support;

import io.juncture.platform.DataDirectory;
import io.juncture.platform.PlatformSettings;
import io.juncture.platform.RunningPlatform;
import io.juncture.subgraph.testing.TestOpenIdProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.FileSystemUtils;

/** A platform with the demo data on free ports and in a directory of its own, which goes with it. */
public final class TestPlatform implements AutoCloseable {

    static {
        // The tests' own logback-test.xml holds, whatever the applications say.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    private static final String GOOGLE_CLIENT = "web.apps.googleusercontent.com";
    private static final TestOpenIdProvider GOOGLE = new TestOpenIdProvider("https://accounts.google.com", GOOGLE_CLIENT);

    private final Path directory;
    private final RunningPlatform platform;

    private TestPlatform(Path directory, RunningPlatform platform) {
        this.directory = directory;
        this.platform = platform;
    }

    static TestPlatform start() {
        try {
            return start(Files.createTempDirectory("juncture-test"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A platform that finds what another one has left in the directory. */
    public static TestPlatform start(Path directory) {
        var settings = PlatformSettings.from(Map.of(),
                "--juncture.platform.data-directory=" + directory,
                "--server.port=0",
                // Otherwise the gateway's URL, whose port changes with every start.
                "--juncture.identity.issuer=https://juncture.example",
                "--juncture.profiler.google.client-ids=" + GOOGLE_CLIENT,
                "--juncture.profiler.google.jwk-set-uri=" + GOOGLE.keys(),
                "--juncture.profiler.google.key-fetch-interval=0s",
                // However slow the machine, who must wait after failed logins still does so when a test looks.
                "--juncture.profiler.login.first-wait=5m",
                // Lets a test choose the address it comes from, with the header X-Forwarded-For.
                "--juncture.request.trusted-proxies=127.0.0.1");
        var platform = new RunningPlatform(settings, DataDirectory.open(settings.dataDirectory()));
        platform.start();
        return new TestPlatform(directory, platform);
    }

    /** Where the gateway listens, without a trailing slash. */
    public URI url() {
        return platform.gatewayUrl();
    }

    /** Where its data is. */
    public Path directory() {
        return directory;
    }

    /** Where its mails wait. */
    public Mailbox mailbox() {
        return Mailbox.in(directory);
    }

    /** The Google whose ID tokens every platform accepts. */
    public static TestOpenIdProvider google() {
        return GOOGLE;
    }

    /** An HTTP client to the gateway that sends nothing of its own. */
    public WebTestClient web() {
        return web(platform.gatewayUrl());
    }

    /** An HTTP client to one subgraph, past the gateway. */
    public WebTestClient subgraph(String name) {
        return web(platform.subgraphUrl(name));
    }

    private static WebTestClient web(URI url) {
        return WebTestClient.bindToServer()
                .baseUrl(url.toString())
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .build();
    }

    /** A GraphQL client without a login. */
    public GraphQLClient anonymous() {
        return new GraphQLClient(web(), Map.of());
    }

    /** A GraphQL client logged in as a person of the demo data, given by e-mail address. */
    public GraphQLClient as(String email) {
        return withToken(token(email));
    }

    /** A GraphQL client that sends an access token. */
    public GraphQLClient withToken(String token) {
        return new GraphQLClient(web(), Map.of("Authorization", "Bearer " + token));
    }

    /** An access token of a person of the demo data, given by e-mail address. */
    public String token(String email) {
        return anonymous()
                .data("mutation ($email: String!) { login(input: {email: $email, password: \"securePassword123\"}) { token } }",
                        Map.of("email", email))
                .at("/login/token").stringValue();
    }

    /** The Spring context of the gateway ({@code gateway}) or of a subgraph. */
    public ApplicationContext application(String name) {
        return platform.application(name).orElseThrow();
    }

    /** Stops the platform and leaves its directory. */
    public void stop() {
        platform.close();
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(directory);
    }
}
