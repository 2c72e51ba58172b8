package io.juncture.gateway;

import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GraphQLErrorBody;
import io.juncture.gateway.request.RequestId;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * Answers requests that are not even HTTP/1, or whose first line or headers are too long, and closes the connection; when
 * earlier ones on the same connection are still to be answered, after these. Left to the server itself they would have
 * neither body nor request id, and anybody could fill the log with stack traces.
 */
final class UnreadableRequests extends ChannelDuplexHandler {

    private final MeterRegistry registry;
    private int unanswered;
    private Optional<GatewayError> last = Optional.empty();

    /** @param registry where {@code juncture.requests.refused} is counted */
    UnreadableRequests(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (last.isPresent()) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            last = error(request);
            if (last.isPresent()) {
                registry.counter("juncture.requests.refused", "reason", last.get().code().toLowerCase(Locale.ROOT)).increment();
                ReferenceCountUtil.release(message);
                answerLast(context);
                return;
            }
            request.setUri(RequestTargets.escaped(request.uri()));
            unanswered++;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
        var interim = message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !interim) {
            unanswered--;
            answerLast(context);
        }
    }

    private void answerLast(ChannelHandlerContext context) {
        if (unanswered == 0) {
            last.ifPresent(error -> context.writeAndFlush(response(error)).addListener(ChannelFutureListener.CLOSE));
        }
    }

    private static Optional<GatewayError> error(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(error(request.decoderResult().cause()));
        }
        if (!RequestTargets.isReadable(request.uri())) {
            return Optional.of(new GatewayError(HttpStatus.BAD_REQUEST, "INVALID_URL",
                    "The URL is not valid: after each % there must be two hexadecimal digits; % itself is written %25"));
        }
        return request.protocolVersion().majorVersion() == 1 ? Optional.empty()
                : Optional.of(new GatewayError(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "HTTP_VERSION_NOT_SUPPORTED",
                        "Here the gateway speaks HTTP/1.1; other versions need server.http2.enabled"));
    }

    private static GatewayError error(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> new GatewayError(HttpStatus.URI_TOO_LONG, "URI_TOO_LONG",
                    "The URL is too long; send the query by POST");
            case TooLongHttpHeaderException _ -> new GatewayError(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "HEADERS_TOO_LARGE", "The headers are too long");
            default -> new GatewayError(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The request is not valid HTTP");
        };
    }

    private static HttpResponse response(GatewayError error) {
        var body = GraphQLErrorBody.bytes(error);
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(error.status().value()), Unpooled.wrappedBuffer(body));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestId.HEADER, UUID.randomUUID().toString());
        return response;
    }
}
