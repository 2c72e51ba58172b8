package io.juncture.goals.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL type {@code User}, as far as this subgraph knows people.
 *
 * @param id          the canonical id
 * @param preferences as the gateway brought them along; {@code null} when no field needed them
 */
public record PersonView(String id, @Nullable Preferences preferences) {

    /**
     * How the person wants amounts to be written.
     *
     * @param currency           ISO 4217 code
     * @param indianNumberFormat whether with lakh and crore
     */
    public record Preferences(String currency, boolean indianNumberFormat) {

        private static @Nullable Preferences of(@Nullable Object representation) {
            return representation instanceof Map<?, ?> values
                    && values.get("currency") instanceof String currency
                    && values.get("indianNumberFormat") instanceof Boolean indian ? new Preferences(currency, indian) : null;
        }
    }

    static PersonView of(String id) {
        return new PersonView(id, null);
    }

    /** The person a representation of the gateway speaks of. */
    static PersonView of(Map<String, Object> representation) {
        return new PersonView(String.valueOf(representation.get("id")), Preferences.of(representation.get("preferences")));
    }
}
