package io.juncture.gateway.rest.web;

import io.juncture.gateway.request.Caller;
import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.request.Session;
import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.definition.Access;
import io.juncture.gateway.rest.dialect.RateLimitClass;
import io.juncture.gateway.rest.limits.RateLimits;
import io.juncture.gateway.rest.limits.RateLimits.Decision;
import io.juncture.gateway.session.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** What a request must pass before anything is read from it. */
final class Guards {

    static final String BEARER = "Bearer";

    private final RateLimits rateLimits;
    private final boolean limiting;
    private final Sessions sessions;

    /** @param limiting whether rate limits hold */
    Guards(RateLimits rateLimits, boolean limiting, Sessions sessions) {
        this.rateLimits = rateLimits;
        this.limiting = limiting;
        this.sessions = sessions;
    }

    /**
     * Counts the request against its rate limit.
     *
     * @return headers that tell the client how much is left
     */
    Map<String, String> count(Endpoint endpoint, Caller caller, String address) {
        Optional<RateLimitClass> rule =
                Optional.ofNullable(endpoint.dialect().rateLimits().get(endpoint.settings().rateLimit()));
        if (!limiting || rule.isEmpty()) {
            return Map.of();
        }
        String client = switch (rule.get().per()) {
            case IP -> ClientAddresses.counted(address);
            case SUBJECT -> caller.subject().orElseGet(() -> ClientAddresses.counted(address));
        };
        Decision decision = rateLimits.take(endpoint.family(), endpoint.settings().rateLimit(), rule.get(), client);
        Map<String, String> headers = decision.headers();
        if (!decision.allowed()) {
            throw new Problem("RATE_LIMITED", "Rate limit exceeded", List.of(), Optional.of(decision.retryAfter()),
                    Optional.of(new Problem.Rate(decision.limit(), decision.window())), Optional.empty(), headers).exception();
        }
        return headers;
    }

    /** How an endpoint wants to be told who calls: by its API key where that is enough, else by a bearer token. */
    static String challenge(Endpoint endpoint) {
        return endpoint.settings().apiKey().filter(_ -> endpoint.access() != Access.AUTHENTICATED)
                .map(key -> "ApiKey header=\"" + endpoint.dialect().apiKeys().get(key).header() + '"').orElse(BEARER);
    }

    /**
     * Turns away callers without a token where one is needed. A token that is there was checked before, or is left to the
     * subgraphs by a gateway that knows no issuer.
     */
    void admit(Endpoint endpoint, Caller caller, ServerWebExchange web) {
        ServerHttpRequest request = web.getRequest();
        boolean token = caller.isAuthenticated() || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        if (endpoint.access() == Access.AUTHENTICATED && !token) {
            if (endpoint.settings().method() != HttpMethod.GET && Session.of(web).equals(Optional.of(Session.UNPROVEN))) {
                throw sessions.unproven("A change");
            }
            throw Problem.of("UNAUTHENTICATED", "Authentication required").exception();
        }
    }
}
