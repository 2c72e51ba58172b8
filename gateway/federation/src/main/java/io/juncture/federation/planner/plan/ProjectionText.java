package io.juncture.federation.planner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a projection as text: each key of the response with its type, and where its value comes from. */
public final class ProjectionText {

    private static final int MOST_LINES = 5_000;

    private final List<String> lines = new ArrayList<>();

    private ProjectionText() {
    }

    /** A line for each field. */
    public static List<String> of(Projection projection) {
        ProjectionText text = new ProjectionText();
        text.write(projection, "");
        return List.copyOf(text.lines);
    }

    private void write(Projection projection, String indent) {
        Map<List<Projection.Field>, List<String>> byFields = new LinkedHashMap<>();
        projection.byType().forEach((type, fields) -> byFields.computeIfAbsent(fields, _ -> new ArrayList<>()).add(type));
        byFields.forEach((fields, types) -> {
            boolean all = byFields.size() == 1;
            if (!all) {
                add(indent + "... on " + String.join(" | ", types));
            }
            fields.forEach(field -> write(field, all ? indent : indent + "  "));
        });
        projection.hidden().stream().sorted().forEach(type -> add(indent + "(" + type + " is null to clients)"));
    }

    private void write(Projection.Field field, String indent) {
        if (lines.size() > MOST_LINES) {
            return;
        }
        String source = switch (field.slot()) {
            case Projection.Field.TYPENAME -> "the object's type";
            case Projection.Field.ABSENT -> "nothing delivers it";
            case Projection.Field.DENIED -> "the caller may not see it";
            default -> field.internalKey();
        };
        add(indent + field.responseKey() + ": " + field.type().text() + " <- " + source);
        field.below().ifPresent(below -> write(below, indent + "  "));
    }

    private void add(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        } else if (lines.size() == MOST_LINES) {
            lines.add("...");
        }
    }
}
