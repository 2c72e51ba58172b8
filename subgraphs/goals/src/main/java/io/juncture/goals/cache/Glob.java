package io.juncture.goals.cache;

import java.util.List;

/**
 * A pattern over cache keys in which {@code *} stands for any characters, none included, and everything else for itself.
 * Matching takes time proportional to pattern × key at most, whatever the pattern.
 */
public final class Glob {

    private final List<String> parts;

    private Glob(List<String> parts) {
        this.parts = parts;
    }

    /** The pattern written in this text. */
    public static Glob of(String pattern) {
        return new Glob(List.of(pattern.split("\\*", -1)));
    }

    /** Whether the whole key matches. */
    public boolean matches(String key) {
        String first = parts.getFirst();
        if (parts.size() == 1) {
            return key.equals(first);
        }
        String last = parts.getLast();
        if (!key.startsWith(first) || !key.endsWith(last) || key.length() < first.length() + last.length()) {
            return false;
        }
        int position = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = key.indexOf(part, position);
            if (found < 0) {
                return false;
            }
            position = found + part.length();
        }
        return position <= key.length() - last.length();
    }
}
