package io.juncture.gateway.session;

import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.request.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Begins, prolongs and ends sessions: by cookies, and only for requests that no page of another site can have sent unasked. */
public final class Sessions {

    /** What answers say about the session, by the names of the values lifted from them. */
    public static final String PREFIX = "session.";

    private static final String BEARER = "Bearer ";
    private static final String TOKEN = PREFIX + "token";
    private static final String REFRESH_TOKEN = PREFIX + "refreshToken";
    private static final String END = PREFIX + "end";

    private final SessionProperties properties;
    private final ClientAddresses addresses;

    Sessions(SessionProperties properties, ClientAddresses addresses) {
        this.properties = properties;
        this.addresses = addresses;
    }

    /**
     * The session's refresh token; empty without a session. Whoever asks for its value ends a request without the CSRF token
     * with {@link #unproven}.
     */
    public Optional<Supplier<String>> refreshToken(ServerWebExchange exchange) {
        return Session.of(exchange).flatMap(session -> Optional
                .ofNullable(exchange.getRequest().getCookies().getFirst(properties.refreshCookie()))
                .map(HttpCookie::getValue).filter(value -> !value.isEmpty())
                .map(value -> () -> switch (session) {
                    case PROVEN -> value;
                    case UNPROVEN -> throw unproven("A change");
                }));
    }

    /**
     * The session of a WebSocket when its client has said who it is: pages cannot set headers there, so the CSRF token comes among
     * what they say.
     *
     * @param opening the request that opened the socket
     * @param said    what the client says, by names in any case
     * @return empty without a session, and for a client with credentials of its own
     */
    public Optional<Session> ofSocket(RequestContext opening, SortedMap<String, String> said) {
        return Session.of(opening.attributes()).filter(_ -> !said.containsKey(HttpHeaders.AUTHORIZATION))
                .map(session -> isProof(said.get(properties.csrfHeader()), opening) ? Session.PROVEN : session);
    }

    private static boolean isProof(@Nullable String sent, RequestContext opening) {
        return opening.headers().getOrDefault("authorization", List.of()).stream()
                .anyMatch(bearer -> CsrfToken.isProof(sent, bearer.substring(BEARER.length())));
    }

    /**
     * Refuses a mutation in a session without the CSRF token.
     *
     * @throws GatewayException as {@link #unproven} makes it
     */
    public void requireProof(PreparedOperation operation, RequestContext context) {
        if (operation.kind() == OperationKind.MUTATION && Session.of(context.attributes()).equals(Optional.of(Session.UNPROVEN))) {
            throw unproven("A mutation");
        }
    }

    /**
     * Refuses a request for want of the session's CSRF token.
     *
     * @param subject what needs it, as a sentence begins
     */
    public GatewayException unproven(String subject) {
        return new GatewayException(new GatewayError(HttpStatus.FORBIDDEN, "CSRF_PREVENTED",
                "%s in a browser's session needs its CSRF token: the value of the cookie %s, in the header %s".formatted(
                        subject, properties.csrfCookie(), properties.csrfHeader())));
    }

    /**
     * Sets the cookies of a session.
     *
     * @param values {@code session.token} and {@code session.refreshToken} begin a session or prolong it, {@code session.end}
     *               ends it; others say nothing about it
     */
    public void answer(ServerWebExchange exchange, Map<String, String> values) {
        if (!properties.isOn() || !isAsked(exchange)) {
            return;
        }
        if (values.containsKey(END)) {
            List.of(token("", exchange), refresh("", exchange), csrf("", exchange)).forEach(cookie ->
                    exchange.getResponse().addCookie(cookie.mutate().maxAge(Duration.ZERO).build()));
        }
        Optional.ofNullable(values.get(TOKEN)).ifPresent(token -> {
            exchange.getResponse().addCookie(token(token, exchange));
            exchange.getResponse().addCookie(csrf(CsrfToken.of(token), exchange));
        });
        Optional.ofNullable(values.get(REFRESH_TOKEN)).ifPresent(token ->
                exchange.getResponse().addCookie(refresh(token, exchange)));
    }

    /** Without a lifetime: the browser forgets them when it is closed. */
    private ResponseCookie token(String value, ServerWebExchange exchange) {
        return cookie(properties.cookie(), value, exchange).httpOnly(true).sameSite("Lax").path("/").build();
    }

    private ResponseCookie refresh(String value, ServerWebExchange exchange) {
        return cookie(properties.refreshCookie(), value, exchange).httpOnly(true).sameSite("Strict")
                .path(properties.refreshPath()).build();
    }

    private ResponseCookie csrf(String value, ServerWebExchange exchange) {
        return cookie(properties.csrfCookie(), value, exchange).sameSite("Lax").path("/").build();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, ServerWebExchange exchange) {
        return ResponseCookie.from(name, value).secure(switch (properties.secure()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> addresses.isSecure(exchange.getRequest());
        });
    }

    /** Browsers send JSON, or the CSRF token's header, to another site only after they have asked it. */
    private static boolean isAsked(ServerWebExchange exchange) {
        return Session.of(exchange).equals(Optional.of(Session.PROVEN)) || isJson(exchange.getRequest());
    }

    private static boolean isJson(ServerHttpRequest request) {
        try {
            var type = request.getHeaders().getContentType();
            return type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
