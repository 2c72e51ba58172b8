package io.juncture.gateway.graphql;

import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.request.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Refuses requests that a foreign web page could have made its visitor's browser send without asking first. A request
 * passes when a browser would have needed a preflight for it (a JSON body, a bearer token, or one of the configured
 * headers, whose value does not matter), or says that it comes from this very site. {@code Accept} proves nothing: any
 * page may set it. Nor do other credentials: browsers add those of Basic, Digest and Negotiate by themselves.
 */
final class CsrfGuard {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final String BEARER = "Bearer ";

    private final CsrfProperties properties;
    private final GatewayException refusal;

    CsrfGuard(CsrfProperties properties) {
        this.properties = properties;
        this.refusal = new GatewayException(new GatewayError(HttpStatus.FORBIDDEN, "CSRF_PREVENTED",
                "A request by GET needs a bearer token or one of the headers " + String.join(", ", properties.headers())
                        + ", with any value"));
    }

    /**
     * A POST's body must be JSON, which no page can send unasked; what is left to check are GETs.
     *
     * @param session the session whose cookie the bearer token comes from, which browsers send by themselves
     */
    void check(ServerHttpRequest request, Optional<Session> session) {
        if (properties.enabled() && request.getMethod() == HttpMethod.GET && !isHarmless(request, session)) {
            throw refusal;
        }
    }

    private boolean isHarmless(ServerHttpRequest request, Optional<Session> session) {
        var headers = request.getHeaders();
        var site = headers.getFirst("Sec-Fetch-Site");
        return site != null && OWN_SITE.contains(site)
                || session.equals(Optional.of(Session.PROVEN))
                || session.isEmpty() && headers.getOrEmpty(HttpHeaders.AUTHORIZATION).stream().anyMatch(CsrfGuard::isBearer)
                || properties.headers().stream().anyMatch(name -> isPresent(headers.getOrEmpty(name)));
    }

    private static boolean isBearer(String credentials) {
        return credentials.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static boolean isPresent(List<String> values) {
        return values.stream().anyMatch(value -> !value.isBlank());
    }
}
