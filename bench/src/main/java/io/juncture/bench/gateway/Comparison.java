package io.juncture.bench.gateway;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts gateways, each from a shell script, on one core; checks their answers; and puts them under load in turn, round after
 * round, from the other core, where the subgraphs run, too. {@code bench/GATEWAYS.md} says how to use it.
 */
final class Comparison implements AutoCloseable {

    private static final int GATEWAY_CORE = 0;
    private static final int OTHER_CORE = 1;
    private static final int FIRST_PORT = 4001;
    private static final int CONNECTIONS = Integer.getInteger("connections", 50);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int WARM_UP_REQUESTS = Integer.getInteger("warmup", 12_000);
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final int REQUESTS = Integer.getInteger("requests", 10_000);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 15));

    private final byte[] request = Resources.bytes("query.json");
    private final SubgraphServer subgraphs = SubgraphServer.start(SubgraphServer.PORT);
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Map<Gateway, Load> gateways = new LinkedHashMap<>();

    /** @param scripts of the gateways, in the order of the rounds */
    static void main(String... scripts) throws IOException, InterruptedException {
        new ProcessBuilder("taskset", "-acp", Integer.toString(OTHER_CORE), Long.toString(ProcessHandle.current().pid()))
                .redirectErrorStream(true).start().waitFor();
        try (var comparison = new Comparison()) {
            for (var script : scripts) {
                comparison.start(Path.of(script));
            }
            comparison.run();
        }
    }

    private void start(Path script) throws IOException, InterruptedException {
        var logs = Files.createDirectories(Path.of(System.getProperty("logs", "target/gateways")));
        var gateway = Gateway.start(script, FIRST_PORT + gateways.size(), GATEWAY_CORE, logs);
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
        var answer = gateway.firstAnswer(request);
        IO.println(gateway.name() + ": " + verdict(answer));
        gateways.put(gateway, new Load(gateway.url(), request, answer, loops));
    }

    /** @throws IllegalStateException when it is not the expected answer */
    private static String verdict(byte[] answer) {
        var actual = Resources.JSON.readTree(answer);
        var expected = Resources.JSON.readTree(Resources.bytes("expected.json"));
        if (!actual.equals(expected)) {
            throw new IllegalStateException("A wrong answer: " + new String(answer, 0, Math.min(answer.length, 500)));
        }
        return actual.toString().equals(expected.toString()) ? "the expected answer" : "the expected answer, keys in another order";
    }

    private void run() throws InterruptedException {
        for (var load : gateways.values()) {
            load.run(CONNECTIONS, WARM_UP_REQUESTS, WARM_UP);
        }
        var measured = new LinkedHashMap<Gateway, List<Measurement>>();
        tellLoad();
        IO.println(Measurement.HEADINGS);
        for (int round = 0; round < ROUNDS; round++) {
            for (var gateway : gateways.keySet()) {
                var measurement = measure(gateway);
                measured.computeIfAbsent(gateway, _ -> new ArrayList<>()).add(measurement);
                IO.println(measurement.row(gateway.name()));
            }
        }
        tellLoad();
        IO.println("Medians of " + ROUNDS + " rounds of at most " + TIME.toSeconds() + " s, " + CONNECTIONS + " connections:");
        IO.println(Measurement.HEADINGS);
        measured.forEach((gateway, rounds) -> IO.println(Measurement.median(rounds).row(gateway.name())));
    }

    private Measurement measure(Gateway gateway) throws InterruptedException {
        var tree = gateway.tree();
        var calls = subgraphs.calls();
        var cpu = tree.processorTime();
        var result = gateways.get(gateway).run(CONNECTIONS, REQUESTS, TIME);
        var used = tree.processorTime().minus(cpu);
        return new Measurement(result.perSecond(), (double) used.toMillis() / result.requests(), result.percentileMillis(50),
                result.percentileMillis(99), (double) (subgraphs.calls() - calls) / result.requests(),
                tree.peakResidentMegabytes(), tree.proportionalMegabytes());
    }

    private static void tellLoad() {
        IO.println("Load average: " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    @Override
    public void close() {
        gateways.keySet().forEach(Gateway::close);
        loops.shutdownGracefully();
        subgraphs.close();
    }
}
