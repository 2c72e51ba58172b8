package io.juncture.federation.composition.satisfiability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The way of an operation from its root to a field. */
record ClientPath(String root, List<String> steps) {

    ClientPath {
        steps = List.copyOf(steps);
    }

    static ClientPath of(String root) {
        return new ClientPath(root, List.of());
    }

    ClientPath field(String name) {
        return with(name);
    }

    ClientPath on(String type) {
        return with("... on " + type);
    }

    private ClientPath with(String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        return new ClientPath(root, more);
    }

    /** The operation, indented. */
    @Override
    public String toString() {
        var text = new StringBuilder(root.equals("Query") ? "  {\n" : "  " + root.toLowerCase(Locale.ROOT) + " {\n");
        for (int i = 0; i < steps.size(); i++) {
            text.repeat("  ", i + 2).append(steps.get(i)).append(i < steps.size() - 1 ? " {\n" : "\n");
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            text.repeat("  ", i + 1).append(i > 0 ? "}\n" : "}");
        }
        return text.toString();
    }
}
