package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.juncture.federation.executor.SubgraphException;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Why one attempt to call a subgraph gave no GraphQL response. */
final class CallFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and what follows from it. */
    enum Kind {
        UNREACHABLE("SUBGRAPH_UNAVAILABLE", "is unavailable", true, true),
        OVERLOADED("SUBGRAPH_UNAVAILABLE", "is unavailable", true, true),
        BROKEN("SUBGRAPH_UNAVAILABLE", "is unavailable", false, true),
        SUSPENDED("SUBGRAPH_UNAVAILABLE", "is unavailable", false, false),
        SLOW("SUBGRAPH_TIMEOUT", "did not answer in time", false, true),
        SILENT("SUBGRAPH_TIMEOUT", "was silent for longer than juncture.subgraph-defaults.max-stream-silence allows", false, true),
        NOT_GRAPHQL("SUBGRAPH_INVALID_RESPONSE", "gave no GraphQL response", false, true),
        REFUSED("SUBGRAPH_INVALID_RESPONSE", "gave no GraphQL response", false, false),
        SATURATED("SUBGRAPH_OVERLOADED", "has as many calls under way and waiting as juncture.subgraph-defaults.max-connections "
                + "allows", false, false),
        TOO_LARGE("SUBGRAPH_RESPONSE_TOO_LARGE", "gave a response larger than juncture.subgraph-defaults.max-response-size "
                + "allows", false, false),
        UNAUTHENTICATED("UNAUTHENTICATED", "did not accept the caller's credentials", false, false);

        private final String code;
        private final String predicate;
        private final boolean transitory;
        private final boolean unhealthy;

        Kind(String code, String predicate, boolean transitory, boolean unhealthy) {
            this.code = code;
            this.predicate = predicate;
            this.transitory = transitory;
            this.unhealthy = unhealthy;
        }
    }

    private final Kind kind;

    CallFailure(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    private CallFailure(Kind kind, Throwable cause) {
        super(cause.toString(), cause, false, false);
        this.kind = kind;
    }

    /** Of an answer that is no GraphQL response. */
    static CallFailure ofStatus(int status) {
        return ofStatus(status, "no GraphQL response");
    }

    /**
     * Of a body that is no GraphQL response.
     *
     * @param contentType what the subgraph calls it; empty where it does not say
     */
    static CallFailure ofBody(int status, String contentType, int bytes) {
        return ofStatus(status, "no GraphQL response but %d bytes of %s".formatted(bytes, contentType.isBlank() ? "no type" : contentType));
    }

    private static CallFailure ofStatus(int status, String detail) {
        var kind = switch (status) {
            case 401 -> Kind.UNAUTHENTICATED;
            case 503 -> Kind.OVERLOADED;
            default -> status >= 500 ? Kind.BROKEN : status >= 200 && status < 300 ? Kind.NOT_GRAPHQL : Kind.REFUSED;
        };
        return new CallFailure(kind, detail + ", with HTTP status " + status);
    }

    static CallFailure of(Throwable cause) {
        return switch (cause) {
            case CallFailure known -> known;
            case PoolAcquirePendingLimitException full -> new CallFailure(Kind.SATURATED, full);
            case PoolAcquireTimeoutException full -> new CallFailure(Kind.SATURATED, full);
            case WebSocketClientHandshakeException refused when refused.response() != null -> ofStatus(refused.response().status().code());
            case TimeoutException slow -> new CallFailure(Kind.SLOW, slow);
            case CallNotPermittedException suspended -> new CallFailure(Kind.SUSPENDED, suspended);
            case IOException unreachable -> new CallFailure(Kind.UNREACHABLE, unreachable);
            default -> new CallFailure(Kind.BROKEN, cause);
        };
    }

    /** Whether the next attempt may well succeed. */
    static boolean isTransitory(Throwable failure) {
        return failure instanceof CallFailure known && known.kind.transitory;
    }

    /** Whether the call was not even tried because too many others had failed. */
    static boolean isSuspension(Throwable failure) {
        return failure instanceof CallFailure known && known.kind == Kind.SUSPENDED;
    }

    /** Whether it tells that the subgraph is not well. */
    static boolean isUnhealthy(Throwable failure) {
        return failure instanceof CallFailure known && known.kind.unhealthy;
    }

    /** What the client reads. */
    SubgraphException forClient(String subgraph) {
        return new SubgraphException(kind.code, "Subgraph '" + subgraph + "' " + kind.predicate, this);
    }
}
