package io.juncture.gateway.rest.dialect;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that clients send instead of a token; subgraphs judge it.
 *
 * @param header the header it is sent and forwarded in, in lower case
 * @param query  the query parameter it may also be sent in
 */
public record ApiKey(String header, Optional<String> query) {

    public ApiKey(String header, @Nullable Optional<String> query) {
        this.header = Objects.requireNonNull(header, "an API key's header is missing").toLowerCase(Locale.ROOT);
        this.query = query == null ? Optional.empty() : query;
    }
}
