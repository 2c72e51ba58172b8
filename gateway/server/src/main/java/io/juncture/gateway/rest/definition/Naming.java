package io.juncture.gateway.rest.definition;

import java.util.Locale;
import java.util.regex.Pattern;

/** How REST names follow from GraphQL names. */
public enum Naming {
    SNAKE_CASE {
        @Override
        public String name(String graphqlName) {
            return HUMP.matcher(graphqlName).replaceAll("_").toLowerCase(Locale.ROOT);
        }
    },
    AS_IS {
        @Override
        public String name(String graphqlName) {
            return graphqlName;
        }
    };

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** The REST name of a field, argument or variable. */
    public abstract String name(String graphqlName);
}
