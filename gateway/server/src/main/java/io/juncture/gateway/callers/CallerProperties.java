package io.juncture.gateway.callers;

import io.juncture.gateway.rest.dialect.RateLimitClass;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What callers are bound to. Each gateway instance counts for itself.
 *
 * @param networksClaim   the claim of a token that lists the addresses and networks (CIDR) it may come from; empty for none. Tokens
 *                        without the claim may come from everywhere
 * @param rateClaim       the claim of a token that says how many requests its subject may make in a window, over REST and GraphQL
 *                        together; empty for none. Subjects of tokens without the claim are not counted
 * @param rateWindow      that window
 * @param graphqlLimit    GraphQL operations that one subject, or one address without a token, may ask for in a window; 0 for any number
 * @param graphqlWindow   that window
 */
@Validated
@ConfigurationProperties("juncture.callers")
public record CallerProperties(
        @DefaultValue("") String networksClaim,
        @DefaultValue("") String rateClaim,
        @DefaultValue("1h") @NotNull @DurationMin(seconds = 1) Duration rateWindow,
        @DefaultValue("0") @Min(0) int graphqlLimit,
        @DefaultValue("1m") @NotNull @DurationMin(seconds = 1) Duration graphqlWindow) {

    /** The limit on GraphQL operations, if there is one. */
    Optional<RateLimitClass> graphqlRule() {
        return graphqlLimit == 0 ? Optional.empty()
                : Optional.of(new RateLimitClass(graphqlLimit, graphqlWindow, RateLimitClass.Per.SUBJECT));
    }

    /** The limit that a claim sets; what is no positive number lets nothing but a first request through. */
    RateLimitClass rateRule(Object claim) {
        int limit = claim instanceof Number number ? (int) Math.min(Integer.MAX_VALUE, Math.max(1, number.longValue())) : 1;
        return new RateLimitClass(limit, rateWindow, RateLimitClass.Per.SUBJECT);
    }
}
