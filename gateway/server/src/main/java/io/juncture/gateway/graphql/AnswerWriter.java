package io.juncture.gateway.graphql;

import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GraphQLErrorBody;
import io.juncture.gateway.limits.RequestSlot;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes answers into the body of the HTTP response. */
final class AnswerWriter {

    private final Duration heartbeat;

    /** @param heartbeat how long a stream may be silent */
    AnswerWriter(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    Mono<Void> write(ServerWebExchange exchange, ResponseType type, GraphQLAnswer answer) {
        return switch (answer) {
            case GraphQLAnswer.Single(var response) ->
                    write(exchange, type.mediaType(), type.status(response.outcome()), response.body());
            case GraphQLAnswer.Many many -> write(exchange, many);
        };
    }

    Mono<Void> write(ServerWebExchange exchange, ResponseType type, GatewayError error) {
        error.headers().forEach(exchange.getResponse().getHeaders()::set);
        var status = error.status() == HttpStatus.OK ? type.status(Outcome.REQUEST_ERROR) : error.status();
        return write(exchange, type.mediaType(), status, GraphQLErrorBody.bytes(error));
    }

    private static Mono<Void> write(ServerWebExchange exchange, MediaType type, HttpStatusCode status, byte[] body) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(type);
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Each response is flushed. The status is sent with the first bytes, when the stream was admitted. */
    private Mono<Void> write(ServerWebExchange exchange, GraphQLAnswer.Many many) {
        var format = many.format();
        if (many.lasting()) {
            RequestSlot.release(exchange);
        }
        var response = exchange.getResponse();
        var body = many.responses().map(format::write)
                .transform(parts -> alive(format, parts))
                .startWith(format.begin())
                .concatWith(Mono.fromSupplier(format::end));
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(format.mediaType());
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        return response.writeAndFlushWith(body.map(bytes -> Mono.just(buffer(exchange, bytes))));
    }

    private static DataBuffer buffer(ServerWebExchange exchange, byte[] bytes) {
        return exchange.getResponse().bufferFactory().wrap(bytes);
    }

    /** Sends a sign of life whenever nothing else was sent for a while. */
    private Flux<byte[]> alive(StreamFormat format, Flux<byte[]> parts) {
        return format.heartbeat().map(beat -> Heartbeat.into(parts, heartbeat, beat)).orElse(parts);
    }
}
