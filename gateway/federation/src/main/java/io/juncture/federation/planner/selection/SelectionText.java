package io.juncture.federation.planner.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what is wanted as text: fragments expanded and fields merged, by object type where types differ. */
public final class SelectionText {

    public static final int MOST_LINES = 5_000;

    private final Scope scope;
    private final List<String> lines = new ArrayList<>();

    private SelectionText(Scope scope) {
        this.scope = scope;
    }

    public static List<String> of(Scope scope, Wanted wanted, String type) {
        SelectionText text = new SelectionText(scope);
        text.write(wanted, type, "");
        return List.copyOf(text.lines);
    }

    private void write(Wanted wanted, String type, String indent) {
        Map<List<WantedField>, List<String>> byFields = new LinkedHashMap<>();
        Set<String> possible = scope.type(type).possibleTypes();
        possible.forEach(t -> byFields.computeIfAbsent(wanted.fieldsFor(t), _ -> new ArrayList<>()).add(t));
        byFields.forEach((fields, types) -> {
            boolean all = types.size() == possible.size();
            if (!all) {
                add(indent + "... on " + String.join(" | ", types));
            }
            fields.forEach(field -> write(field, types.getFirst(), all ? indent : indent + "  "));
        });
    }

    private void write(WantedField field, String parent, String indent) {
        String key = field.responseKey().filter(k -> !k.equals(field.name())).map(k -> k + ": ").orElse("");
        String type = field.isMeta() ? "String!" : scope.type(parent).fields().get(field.name()).text();
        add(indent + key + field.signature() + ": " + type);
        field.child().ifPresent(child -> write(child, scope.type(parent).fields().get(field.name()).name(), indent + "  "));
    }

    private void add(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        } else if (lines.size() == MOST_LINES) {
            lines.add("...");
        }
    }
}
