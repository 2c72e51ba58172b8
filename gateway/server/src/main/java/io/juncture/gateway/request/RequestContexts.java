package io.juncture.gateway.request;

import io.juncture.federation.executor.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes the engine's {@link RequestContext} of an HTTP exchange. */
public final class RequestContexts {

    private static final Set<String> BY_BROWSERS = Set.of("authorization", "cookie");
    private static final Set<String> OWN = Set.of(RequestId.HEADER, ClientAddresses.HEADER);
    private static final int MAX_LENGTH = 8192;

    private final Set<String> propagated;
    private final Callers callers;
    private final ClientAddresses addresses;

    /** @param propagated names of the client's headers that travel on to subgraphs */
    public RequestContexts(List<String> propagated, Callers callers, ClientAddresses addresses) {
        this.propagated = Stream.concat(propagated.stream(), Stream.of(RequestId.HEADER))
                .map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.callers = callers;
        this.addresses = addresses;
    }

    /**
     * The headers to propagate, and as attributes the {@link Caller}, the request id under {@link RequestId#ATTRIBUTE},
     * the client's address under {@link ClientAddresses#ATTRIBUTE} and the {@link Session} if there is one.
     */
    public Mono<RequestContext> of(ServerWebExchange exchange) {
        return callers.of(exchange).map(caller -> context(exchange, caller));
    }

    /**
     * The same request with headers, a caller and a session that became known later.
     *
     * @param headers names in any case; those that do not travel on are ignored
     * @param session what is left of the request's session; empty for nothing
     * @throws IllegalArgumentException when one has more text or other characters than HTTP headers have
     */
    public RequestContext with(RequestContext context, Map<String, String> headers, Caller caller, Optional<Session> session) {
        var more = new HashMap<>(context.headers());
        headers.forEach((name, value) -> {
            var lowerCase = name.toLowerCase(Locale.ROOT);
            if (propagated.contains(lowerCase) && !OWN.contains(lowerCase)) {
                more.put(lowerCase, List.of(sendable(value)));
            }
        });
        return of(context, more, caller, session);
    }

    /** The same request without the credentials that a browser adds by itself. */
    public RequestContext withoutCredentials(RequestContext context) {
        var less = new HashMap<>(context.headers());
        less.keySet().removeAll(BY_BROWSERS);
        return of(context, less, Caller.ANONYMOUS, Optional.empty());
    }

    private static RequestContext of(RequestContext context, Map<String, List<String>> headers, Caller caller, Optional<Session> session) {
        var attributes = new HashMap<>(context.attributes());
        attributes.put(Caller.ATTRIBUTE, caller);
        attributes.remove(Session.ATTRIBUTE);
        session.ifPresent(known -> attributes.put(Session.ATTRIBUTE, known));
        return new RequestContext(headers, attributes, context.activeLabels(), caller.authorization());
    }

    private static String sendable(String value) {
        if (value.length() > MAX_LENGTH || value.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new IllegalArgumentException("This cannot be sent as a header");
        }
        return value;
    }

    private RequestContext context(ServerWebExchange exchange, Caller caller) {
        var id = RequestId.of(exchange);
        var headers = headers(exchange.getRequest().getHeaders());
        headers.put(RequestId.HEADER, List.of(id));
        var address = addresses.of(exchange.getRequest());
        if (propagated.contains(ClientAddresses.HEADER)) {
            headers.put(ClientAddresses.HEADER, List.of(address));
        }
        var attributes = new HashMap<String, Object>(Map.of(
                Caller.ATTRIBUTE, caller,
                RequestId.ATTRIBUTE, id,
                ClientAddresses.ATTRIBUTE, address));
        Session.of(exchange).ifPresent(session -> attributes.put(Session.ATTRIBUTE, session));
        return new RequestContext(headers, attributes, Set.of(), caller.authorization());
    }

    private Map<String, List<String>> headers(HttpHeaders received) {
        var chosen = new HashMap<String, List<String>>();
        for (var name : propagated) {
            var values = received.getOrEmpty(name);
            if (!values.isEmpty()) {
                chosen.put(name, values);
            }
        }
        return chosen;
    }
}
