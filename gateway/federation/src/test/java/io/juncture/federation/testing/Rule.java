package io.juncture.federation.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a field is resolved that data alone cannot answer.
 *
 * @param when   what must hold for it to apply: by placeholder (as in {@link Template}), the text of the value
 * @param action what it does
 */
public record Rule(Map<String, String> when, Action action) {

    /** What a rule does. */
    public sealed interface Action {
    }

    /**
     * Computes a value.
     *
     * @param value any JSON value; its texts are templates
     */
    public record Compute(@Nullable Object value) implements Action {
    }

    /**
     * Looks for rows: the first that fits, or all of them where the field is a list.
     *
     * @param type  whose rows
     * @param where by a path in the row, a template of the text it must have
     * @param limit a template of how many rows there may be; empty for all
     */
    public record Find(String type, Map<String, String> where, String limit) implements Action {
    }

    /**
     * Raises an error.
     *
     * @param code {@code extensions.code}; empty for none
     */
    public record Fail(String message, String code) implements Action {
    }

    /** Writes down an entry, a template, and returns all entries that any subgraph of the run wrote so far. */
    public record Journal(String entry) implements Action {
    }

    /**
     * Computes a text from an object above, the nearest that is told apart by {@link #ROW}.
     *
     * @param text  a template in which {@code {$above}} is the object's text
     * @param texts by the object's name
     */
    public record Above(String text, Map<String, String> texts) implements Action {
    }

    /** Where objects have their name, which only rules can see. */
    public static final String ROW = "_row";

    /** Refuses to resolve a representation that was resolved before. */
    public record Once() implements Action {
    }
}
