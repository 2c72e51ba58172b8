package io.juncture.gateway.graphql;

import io.juncture.federation.executor.delivery.IncrementalFormat;
import io.juncture.federation.executor.delivery.IncrementalResponses;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How a stream of responses is written into the body of one HTTP response. */
enum StreamFormat {

    /**
     * Server-sent events as in graphql-sse, mode "distinct connections". Signs of life are comments without an empty line after
     * them, which all parsers pass over; of one with an empty line, Spring for GraphQL's client makes an event, and ends. It also
     * wants JSON in the last event, and browsers want any data in it.
     */
    EVENTS(new MediaType("text", "event-stream", StandardCharsets.UTF_8)) {

        @Override
        byte[] begin() {
            return bytes(":\n");
        }

        @Override
        byte[] write(GraphQLResponse response) {
            return join("event: next\ndata: ", onOneLine(response.body()), "\n\n");
        }

        @Override
        Optional<byte[]> heartbeat() {
            return Optional.of(bytes(":\n"));
        }

        @Override
        byte[] end() {
            return bytes("event: complete\ndata: {}\n\n");
        }
    },

    /**
     * Incremental delivery over HTTP: a part for each response, which tells by {@code hasNext} whether it is the last. Clients know
     * it as {@code deferSpec=20220824}.
     */
    PARTS(multipart(Map.of("boundary", "\"-\"", "deferSpec", "20220824"))) {

        @Override
        byte[] begin() {
            return bytes("\r\n---");
        }

        @Override
        byte[] write(GraphQLResponse response) {
            return join(PART, response.body(), "\r\n---");
        }

        @Override
        Optional<byte[]> heartbeat() {
            return Optional.empty();
        }

        @Override
        byte[] end() {
            return bytes("--\r\n");
        }

        @Override
        Flux<GraphQLResponse> events(Flux<GraphQLResponse> responses) {
            return responses.map(response -> isFatal(response) ? last(response) : IncrementalResponses.more(response))
                    .concatWith(Mono.fromSupplier(IncrementalResponses::end))
                    .takeUntil(StreamFormat::isFatal);
        }

        @Override
        GraphQLResponse last(GraphQLResponse response) {
            return IncrementalResponses.last(response);
        }
    },

    /** The same with fragments that are announced and completed: {@code incrementalSpec=v0.2}. */
    PENDING_PARTS(multipart(Map.of("boundary", "\"-\"", "incrementalSpec", "v0.2"))) {

        @Override
        byte[] begin() {
            return PARTS.begin();
        }

        @Override
        byte[] write(GraphQLResponse response) {
            return PARTS.write(response);
        }

        @Override
        Optional<byte[]> heartbeat() {
            return PARTS.heartbeat();
        }

        @Override
        byte[] end() {
            return PARTS.end();
        }

        @Override
        Flux<GraphQLResponse> events(Flux<GraphQLResponse> responses) {
            return PARTS.events(responses);
        }

        @Override
        GraphQLResponse last(GraphQLResponse response) {
            return PARTS.last(response);
        }

        @Override
        IncrementalFormat fragments() {
            return IncrementalFormat.PENDING;
        }
    },

    /** Apollo's multipart protocol for subscriptions: a part for each response, wrapped in a {@code payload}. */
    PAYLOADS(multipart(Map.of("boundary", "\"-\"", "subscriptionSpec", "1.0"))) {

        @Override
        byte[] begin() {
            return PARTS.begin();
        }

        @Override
        byte[] write(GraphQLResponse response) {
            return isFatal(response)
                    ? join(PART + "{\"payload\":null,", tail(response.body()), "\r\n---")
                    : join(PART + "{\"payload\":", response.body(), "}\r\n---");
        }

        @Override
        Optional<byte[]> heartbeat() {
            return Optional.of(bytes(PART + "{}\r\n---"));
        }

        @Override
        byte[] end() {
            return PARTS.end();
        }
    };

    private static final String PART = "\r\ncontent-type: application/json; charset=utf-8\r\n\r\n";

    private final MediaType mediaType;

    StreamFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** Before the first response: the client learns that the stream is open. */
    abstract byte[] begin();

    abstract byte[] write(GraphQLResponse response);

    /** A sign of life that clients ignore; empty where there is none. */
    abstract Optional<byte[]> heartbeat();

    abstract byte[] end();

    /** How deferred fragments are written. */
    IncrementalFormat fragments() {
        return IncrementalFormat.LABELLED;
    }

    /** What is written of a subscription's responses. */
    Flux<GraphQLResponse> events(Flux<GraphQLResponse> responses) {
        return responses;
    }

    /** What is written of a response that is the only one, or the last one and not the engine's. */
    GraphQLResponse last(GraphQLResponse response) {
        return response;
    }

    private static boolean isFatal(GraphQLResponse response) {
        return response.outcome() == Outcome.REQUEST_ERROR || response.outcome() == Outcome.FAILED;
    }

    private static MediaType multipart(Map<String, String> parameters) {
        return new MediaType("multipart", "mixed", parameters);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(String before, byte[] body, String after) {
        var out = new ByteArrayOutputStream(before.length() + body.length + after.length());
        out.writeBytes(bytes(before));
        out.writeBytes(body);
        out.writeBytes(bytes(after));
        return out.toByteArray();
    }

    /** JSON has line breaks only between its tokens, where a space does as well. */
    private static byte[] onOneLine(byte[] json) {
        var line = json.clone();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        return line;
    }

    /** A JSON object without its opening brace. */
    private static byte[] tail(byte[] object) {
        var tail = new byte[object.length - 1];
        System.arraycopy(object, 1, tail, 0, tail.length);
        return tail;
    }
}
