package io.juncture.federation.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts with placeholders: {@code {price}} is a field of the object, {@code {size.width}} a field below it, and
 * {@code {$first}} an argument. A list below gives all its values with commas between them, null gives "null".
 *
 * @param arguments of the field
 * @param fields    reads a field of the object; throws when the object does not know it
 */
record Template(Map<String, Object> arguments, Reader fields) {

    /** Reads a field of the object that a template is filled from. */
    interface Reader {
        @Nullable Object read(String field);
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([$\\w.]+)}");

    String fill(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(text(value(found.group(1)))));
    }

    /** Fills every text of a JSON value. */
    @Nullable Object fillAll(@Nullable Object value) {
        return switch (value) {
            case String text -> fill(text);
            case List<?> list -> list.stream().map(this::fillAll).collect(Collectors.toList());
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> filled = new LinkedHashMap<>();
                map.forEach((key, element) -> filled.put(String.valueOf(key), fillAll(element)));
                yield filled;
            }
            case null, default -> value;
        };
    }

    boolean holds(Map<String, String> when) {
        return when.entrySet().stream().allMatch(entry -> text(value(entry.getKey())).equals(entry.getValue()));
    }

    private @Nullable Object value(String placeholder) {
        String[] steps = placeholder.split("\\.");
        Object value = steps[0].startsWith("$") ? arguments.get(steps[0].substring(1)) : fields.read(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            value = below(value, steps[i]);
        }
        return value;
    }

    static @Nullable Object below(@Nullable Object value, String field) {
        return switch (value) {
            case Map<?, ?> map -> map.get(field);
            case List<?> list -> list.stream().map(element -> below(element, field)).collect(Collectors.toList());
            case null -> null;
            default -> throw new IllegalArgumentException("There is no " + field + " in " + value);
        };
    }

    static String text(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(Template::text).collect(Collectors.joining(","))
                : String.valueOf(value);
    }
}
