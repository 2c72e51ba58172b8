package io.juncture.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A gateway that a shell script has started, pinned to one core. The script finds its port in {@code PORT},
 * this program's class path in {@code BENCH_CLASSPATH} and its Java in {@code BENCH_JAVA}. */
final class Gateway implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final String name;
    private final URI url;
    private final Process process;

    private Gateway(String name, URI url, Process process) {
        this.name = name;
        this.url = url;
        this.process = process;
    }

    /** @param script the command's output goes to {@code <script's name>.log} in the folder {@code logs} */
    static Gateway start(Path script, int port, int core, Path logs) throws IOException {
        var name = script.getFileName().toString().replaceFirst("\\.sh$", "");
        var builder = new ProcessBuilder(List.of("taskset", "-c", Integer.toString(core), "sh",
                script.toAbsolutePath().toString()))
                .redirectErrorStream(true).redirectOutput(logs.resolve(name + ".log").toFile());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("BENCH_CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("BENCH_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return new Gateway(name, URI.create("http://127.0.0.1:" + port + "/graphql"), builder.start());
    }

    String name() {
        return name;
    }

    URI url() {
        return url;
    }

    ProcessTree tree() {
        return new ProcessTree(process.toHandle());
    }

    /** Waits until the gateway answers. */
    byte[] firstAnswer(byte[] request) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var post = HttpRequest.newBuilder(url).header("content-type", "application/json")
                    .header("accept", "application/json").timeout(Duration.ofSeconds(10))
                    .POST(BodyPublishers.ofByteArray(request)).build();
            long end = System.nanoTime() + LONGEST_START.toNanos();
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    var response = client.send(post, BodyHandlers.ofByteArray());
                    if (response.statusCode() == 200) {
                        return response.body();
                    }
                } catch (IOException _) {
                    // it does not listen yet
                }
                Thread.sleep(200);
            }
        }
        throw new IOException(name + " did not start; see its log");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
