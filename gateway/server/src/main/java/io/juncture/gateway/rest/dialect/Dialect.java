package io.juncture.gateway.rest.dialect;

import io.juncture.gateway.rest.definition.Access;
import io.juncture.gateway.rest.definition.Naming;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoints of one family have in common, as {@code dialect.yaml} says it. Everything but {@code title},
 * {@code prefixes}, {@code success} and {@code errors} may be left out.
 *
 * @param title         what the family is called in the OpenAPI document
 * @param description   what it is about
 * @param prefixes      the paths below which every request is answered in this dialect, 404 included
 * @param naming        how fields, variables and input fields without a name of their own are called
 * @param enums         how enum values are written
 * @param scalars       by name of a scalar, the pattern its values are written by, in UTC
 * @param access        who is let through where {@code @rest} does not say
 * @param cacheControl  the {@code Cache-Control} of answers where {@code @rest} does not say
 * @param trailingSlash whether a path answers with a trailing slash too
 * @param success       the body of a success
 * @param meta          by name, what becomes of fields lifted by {@code @meta}
 * @param errors        the body of an error, and what errors are called
 * @param rateLimits    by name, how often clients may call
 * @param flags         by name, the default of a flag; a property or environment variable of that name overrides it
 * @param apiKeys       by name, keys that clients send instead of a token
 * @param headers       further headers of every answer
 * @param challenge     the {@code WWW-Authenticate} of answers with status 401 where it is not that of a token or a key
 */
public record Dialect(String title, String description, List<String> prefixes, Naming naming, EnumStyle enums,
        Map<String, String> scalars, Access access, String cacheControl, boolean trailingSlash, Template success,
        Map<String, MetaRule> meta, ErrorStyle errors, Map<String, RateLimitClass> rateLimits, Map<String, Boolean> flags,
        Map<String, ApiKey> apiKeys, Map<String, String> headers, Optional<String> challenge) {

    public Dialect {
        Objects.requireNonNull(title, "title is missing");
        Objects.requireNonNull(success, "success is missing");
        Objects.requireNonNull(errors, "errors is missing");
        prefixes = List.copyOf(Objects.requireNonNull(prefixes, "prefixes is missing"));
        description = Objects.requireNonNullElse(description, "");
        naming = Objects.requireNonNullElse(naming, Naming.AS_IS);
        enums = Objects.requireNonNullElse(enums, EnumStyle.AS_IS);
        access = Objects.requireNonNullElse(access, Access.AUTHENTICATED);
        cacheControl = Objects.requireNonNullElse(cacheControl, "no-store");
        scalars = orEmpty(scalars);
        meta = orEmpty(meta);
        rateLimits = orEmpty(rateLimits);
        flags = orEmpty(flags);
        apiKeys = orEmpty(apiKeys);
        headers = orEmpty(headers);
        challenge = challenge == null ? Optional.empty() : challenge;
    }

    /** The HTTP status of errors of a code. */
    public int status(String code) {
        return Optional.ofNullable(errors.codes().get(code)).flatMap(ErrorRule::status)
                .orElseGet(() -> ErrorDefaults.status(code).value());
    }

    /** Whether it is known what errors of a code are, from here or from {@link ErrorDefaults}. */
    public boolean knows(String code) {
        return errors.codes().containsKey(code) || ErrorDefaults.isKnown(code);
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
