package io.juncture.federation.composition.merge;

import java.util.List;
import java.util.stream.Collectors;

/** Lists of names as a sentence has them. */
public final class Names {

    private Names() {
    }

    /** {@code subgraph "a"}, or {@code subgraphs "a", "b" and "c"}. */
    public static String subgraphs(List<String> names) {
        return (names.size() == 1 ? "subgraph " : "subgraphs ") + quoted(names);
    }

    /** {@code "a", "b" and "c"}. */
    public static String quoted(List<String> names) {
        var quoted = names.stream().map(name -> "\"" + name + "\"").toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", ")) + " and " + quoted.getLast();
    }
}
