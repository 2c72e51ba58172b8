package io.juncture.bench.gateway;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * The four subgraphs on one port, each under its name; {@code /calls} tells how often each was called. On its own:
 * {@code java io.juncture.bench.gateway.SubgraphServer [port]}.
 */
final class SubgraphServer implements AutoCloseable {

    static final int PORT = 4200;

    private final Map<String, Subgraph> subgraphs = Shop.subgraphs().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(entry -> "/" + entry.getKey(), entry -> new Subgraph(entry.getValue())));

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    private SubgraphServer() {
    }

    static void main(String[] arguments) {
        start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT);
    }

    static SubgraphServer start(int port) {
        var server = new SubgraphServer();
        HttpServer.start(server.loops, port, server::answer);
        return server;
    }

    private CompletionStage<byte[]> answer(String path, byte[] body) {
        if (path.equals("/calls")) {
            return CompletableFuture.completedFuture(Resources.JSON.writeValueAsBytes(callsBySubgraph()));
        }
        var subgraph = subgraphs.get(path);
        return subgraph == null ? CompletableFuture.failedFuture(new IllegalArgumentException("No subgraph " + path))
                : CompletableFuture.completedFuture(subgraph.answer(body));
    }

    private Map<String, Long> callsBySubgraph() {
        var calls = new TreeMap<String, Long>();
        subgraphs.forEach((path, subgraph) -> calls.put(path.substring(1), subgraph.calls()));
        return calls;
    }

    /** How often they were called so far, all together. */
    long calls() {
        return subgraphs.values().stream().mapToLong(Subgraph::calls).sum();
    }

    @Override
    public void close() {
        loops.shutdownGracefully();
    }
}
