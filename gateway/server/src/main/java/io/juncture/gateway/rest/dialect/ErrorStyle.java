package io.juncture.gateway.rest.dialect;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How errors look.
 *
 * @param body  the body, with the placeholders of {@link Names#ERROR}
 * @param codes by code of a GraphQL error or of the facade, what differs from {@link ErrorDefaults}
 */
public record ErrorStyle(Template body, Map<String, ErrorRule> codes) {

    public ErrorStyle(Template body, @Nullable Map<String, ErrorRule> codes) {
        this.body = Objects.requireNonNull(body, "errors.body is missing");
        this.codes = codes == null ? Map.of() : Map.copyOf(codes);
    }
}
