package io.juncture.gateway.rest.dialect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How enum values are written.
 *
 * @param lowerCase whether {@code IN_STOCK} is written {@code in_stock}
 * @param except    the enums whose values are written as they are
 */
public record EnumStyle(boolean lowerCase, List<String> except) {

    public static final EnumStyle AS_IS = new EnumStyle(false, List.of());

    public EnumStyle(boolean lowerCase, @Nullable List<String> except) {
        this.lowerCase = lowerCase;
        this.except = except == null ? List.of() : List.copyOf(except);
    }

    /** How the enum's value is written. */
    public String write(String enumName, String value) {
        return lowerCase && !except.contains(enumName) ? value.toLowerCase(Locale.ROOT) : value;
    }
}
