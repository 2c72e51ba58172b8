package io.juncture.gateway.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/** The id under which a request is found again in logs: the client's own when it is harmless, else a new one. */
public final class RequestId {

    /** The header that carries it, from the client, back to it and on to subgraphs. */
    public static final String HEADER = "x-request-id";

    /** Where exchange and request context carry it. */
    public static final String ATTRIBUTE = "juncture.request-id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:+/=-]{1,128}");

    private RequestId() {
    }

    /** The id of this exchange; the same at every call. */
    public static String of(ServerWebExchange exchange) {
        return (String) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, _ -> choose(exchange));
    }

    private static String choose(ServerWebExchange exchange) {
        var sent = exchange.getRequest().getHeaders().getFirst(HEADER);
        return sent != null && HARMLESS.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }
}
