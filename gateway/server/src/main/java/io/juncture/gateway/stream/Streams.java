package io.juncture.gateway.stream;

import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.errors.GraphQLErrorBody;
import io.juncture.gateway.request.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The streams that are open. {@code juncture.streams.active} tells how many, {@code juncture.streams.responses} counts
 * what was sent on them, {@code juncture.requests.refused} those for which there was no room. All end when the gateway
 * stops, so that it can stop gracefully.
 */
public final class Streams implements ApplicationListener<ContextClosedEvent> {

    private static final GatewayException FULL = new GatewayException(new GatewayError(
            HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_STREAMS", "The gateway serves as many streams as juncture.streams.max-concurrent allows"));
    private static final GatewayError EXPIRED = new GatewayError(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED",
            "The access token has expired");
    private static final GraphQLResponse TOO_LONG = last(new GatewayError(HttpStatus.OK, "STREAM_TOO_LONG",
            "The stream has lasted as long as streams may last"));
    private static final GraphQLResponse STOPPING = last(new GatewayError(HttpStatus.SERVICE_UNAVAILABLE, "GATEWAY_STOPPING",
            "The gateway stops; the stream can be opened again elsewhere"));

    private final StreamProperties properties;
    private final AtomicInteger active = new AtomicInteger();
    private final Counter responses;
    private final Counter refused;
    private final Sinks.Empty<Void> shutdown = Sinks.empty();

    Streams(StreamProperties properties, MeterRegistry registry) {
        this.properties = properties;
        this.responses = Counter.builder("juncture.streams.responses").description("Responses sent on streams")
                .register(registry);
        this.refused = Counter.builder("juncture.requests.refused").tag("reason", "too_many_streams")
                .description("Requests turned away").register(registry);
        Gauge.builder("juncture.streams.active", active, AtomicInteger::get).description("Open streams")
                .register(registry);
    }

    private static GraphQLResponse last(GatewayError error) {
        return new GraphQLResponse(GraphQLErrorBody.bytes(error), GraphQLResponse.Outcome.REQUEST_ERROR,
                List.of(error.code()));
    }

    /**
     * Makes room for one stream.
     *
     * @throws GatewayException when there is none, or the caller's token is no longer valid
     */
    public void enter(RequestContext context) {
        if (expiry(context).filter(Duration::isNegative).isPresent()) {
            throw new GatewayException(EXPIRED);
        }
        if (active.incrementAndGet() > properties.maxConcurrent()) {
            active.decrementAndGet();
            countRefusal();
            throw FULL;
        }
    }

    /** What they must keep to. */
    public StreamProperties limits() {
        return properties;
    }

    /** Counts a stream, or a connection for streams, for which there was no room. */
    public void countRefusal() {
        refused.increment();
    }

    /** The room that {@link #enter} made is free again. */
    public void leave() {
        active.decrementAndGet();
    }

    /**
     * The same stream, which ends when the gateway stops, when it has lasted long enough, or when the caller's token is no
     * longer valid; its last response then says which of these.
     *
     * @param last makes of that response what is sent
     */
    public Flux<GraphQLResponse> limited(Flux<GraphQLResponse> stream, RequestContext context, UnaryOperator<GraphQLResponse> last) {
        return withReason(stream, context, last).doOnNext(_ -> responses.increment());
    }

    private Flux<GraphQLResponse> withReason(Flux<GraphQLResponse> stream, RequestContext context, UnaryOperator<GraphQLResponse> last) {
        var ends = Stream.of(Optional.of(shutdown.asMono().thenReturn(STOPPING)),
                Optional.ofNullable(properties.maxDuration()).map(most -> Mono.delay(most).thenReturn(TOO_LONG)),
                expiry(context).map(left -> Mono.delay(left).thenReturn(last(EXPIRED)))).flatMap(Optional::stream).toList();
        return Flux.defer(() -> {
            var reason = new AtomicReference<Optional<GraphQLResponse>>(Optional.empty());
            return stream.takeUntilOther(Mono.firstWithSignal(ends).doOnNext(why -> reason.set(Optional.of(last.apply(why)))))
                    .concatWith(Mono.defer(() -> Mono.justOrEmpty(reason.get())));
        });
    }

    private static Optional<Duration> expiry(RequestContext context) {
        return context.attributes().get(Caller.ATTRIBUTE) instanceof Caller caller
                && caller.claims().get("exp") instanceof Instant expiry
                ? Optional.of(Duration.between(Instant.now(), expiry)) : Optional.empty();
    }

    /** Completes when the gateway stops. */
    public Mono<Void> stopping() {
        return shutdown.asMono();
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        shutdown.tryEmitEmpty();
    }
}
