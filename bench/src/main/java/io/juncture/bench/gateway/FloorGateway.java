package io.juncture.bench.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/**
 * What no gateway on this machine and network library can be cheaper than: makes the seven calls that the query needs, in the
 * four waves they need, looks at nothing and answers with constant bytes. Without calls when its second argument is {@code 0}.
 */
final class FloorGateway {

    private final List<List<byte[]>> waves;
    private final SubgraphConnections connections;
    private final byte[] answer = Resources.bytes("expected.json");

    private FloorGateway(EventLoop loop, List<List<byte[]>> waves) {
        this.connections = new SubgraphConnections(loop, "127.0.0.1", SubgraphServer.PORT);
        this.waves = waves;
    }

    static void main(String[] arguments) {
        var loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        var calls = arguments.length < 2 || !arguments[1].equals("0");
        var floor = new FloorGateway(loops.next(), calls ? waves() : List.of());
        HttpServer.start(loops, Integer.parseInt(arguments[0]), (_, _) -> floor.answer(0));
    }

    private CompletionStage<byte[]> answer(int wave) {
        if (wave == waves.size()) {
            return CompletableFuture.completedFuture(answer);
        }
        var calls = waves.get(wave).stream().map(request -> connections.send(Unpooled.wrappedBuffer(request)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(calls).thenCompose(_ -> answer(wave + 1));
    }

    private static List<List<byte[]>> waves() {
        var waves = new ArrayList<List<byte[]>>();
        for (var wave : Resources.JSON.readTree(Resources.bytes("floor.json"))) {
            waves.add(wave.valueStream().map(FloorGateway::request).toList());
        }
        return waves;
    }

    private static byte[] request(JsonNode call) {
        var body = call.get("body").toString();
        var head = "POST /" + call.get("subgraph").stringValue() + " HTTP/1.1\r\nhost: 127.0.0.1\r\n"
                + "content-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }
}
