package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@link Platform} in a process of its own, killed when closed. */
final class Launch implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private Launch(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Launch of(Path dataDirectory, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx768m", "-XX:+UseSerialGC",
                // The tests' own logging configuration is on the class path as well.
                "-Dlogback.configurationFile=logback.xml",
                "-cp", System.getProperty("java.class.path"),
                Platform.class.getName(),
                "--juncture.platform.data-directory=" + dataDirectory));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("juncture-launch", ".log");
        return new Launch(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void awaitReady() {
        Awaitility.await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> output().contains("Ctrl-C") || !process.isAlive());
        assertThat(output()).contains("Juncture is ready after");
    }

    /** The exit code. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(output()).isTrue();
        return process.exitValue();
    }

    /** Sends the termination signal. */
    void signalToStop() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(output);
    }
}
