package io.juncture.gateway.callers;

import io.juncture.federation.executor.RequestContext;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.request.Caller;
import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.rest.limits.RateLimits;
import io.juncture.gateway.rest.limits.RateLimits.Decision;
import io.juncture.gateway.rest.limits.Seconds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Turns callers away that come from where they may not, or too often. */
public final class CallerLimits {

    private static final GatewayException ELSEWHERE = new GatewayException(new GatewayError(HttpStatus.FORBIDDEN, "FORBIDDEN",
            "The access token may not be used from this address"));

    private static final String BY_CLAIM = "claim";
    private static final String BY_OPERATIONS = "graphql";

    private final CallerProperties properties;
    private final RateLimits rates;
    private final Counter refused;

    CallerLimits(CallerProperties properties, RateLimits rates, MeterRegistry registry) {
        this.properties = properties;
        this.rates = rates;
        this.refused = Counter.builder("juncture.requests.refused").tag("reason", "rate_limited")
                .description("Requests turned away").register(registry);
    }

    /** Whether tokens can bind their callers at all. */
    boolean bindTokens() {
        return !properties.networksClaim().isEmpty() || !properties.rateClaim().isEmpty();
    }

    /** @throws GatewayException when the caller's token may not be used from the address */
    public void admit(Caller caller, String address) {
        var networks = caller.claims().get(properties.networksClaim());
        if (networks != null && !(networks instanceof Collection<?> list && ClientAddresses.isWithin(address, list))) {
            throw ELSEWHERE;
        }
    }

    /**
     * Counts a request against what the caller's token grants; empty when it sets no bounds.
     *
     * @throws GatewayException when there have been too many
     */
    Optional<Decision> countRequest(Caller caller) {
        return Optional.ofNullable(caller.claims().get(properties.rateClaim()))
                .map(claim -> allowed(rates.take("", BY_CLAIM, properties.rateRule(claim), caller.subject().orElse(""))));
    }

    /**
     * Counts a GraphQL operation of the caller, or of the address where there is no caller; empty when there are no bounds.
     *
     * @throws GatewayException when there have been too many
     */
    public Optional<Decision> countOperation(RequestContext context) {
        return properties.graphqlRule().map(rule -> allowed(rates.take("", BY_OPERATIONS, rule, client(context))));
    }

    /**
     * The same for an operation that is no request of its own: it counts as one, too.
     *
     * @throws GatewayException when there have been too many of either
     */
    public void countMessage(RequestContext context) {
        countRequest(caller(context));
        countOperation(context);
    }

    private Decision allowed(Decision decision) {
        if (decision.allowed()) {
            return decision;
        }
        refused.increment();
        var seconds = decision.retryAfter().toSeconds();
        var headers = new HashMap<>(decision.headers());
        headers.put(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        throw new GatewayException(new GatewayError(HttpStatus.TOO_MANY_REQUESTS, "RATE_LIMITED",
                "Rate limit exceeded. Try again in " + Seconds.inWords(seconds), headers,
                Optional.of(decision.window())));
    }

    private static Caller caller(RequestContext context) {
        return (Caller) context.attributes().getOrDefault(Caller.ATTRIBUTE, Caller.ANONYMOUS);
    }

    /** Subjects and addresses are told apart: nobody can have the subject {@code 203.0.113.7} and be taken for that address. */
    private static String client(RequestContext context) {
        return caller(context).subject().map(subject -> "subject " + subject)
                .orElseGet(() -> "address "
                + ClientAddresses.counted(String.valueOf(context.attributes().get(ClientAddresses.ATTRIBUTE))));
    }
}
