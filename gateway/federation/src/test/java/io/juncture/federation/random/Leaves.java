package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The enums, input types and custom scalars of a random graph, and how its subgraphs differ in them. */
final class Leaves {

    /** Only in results: subgraphs may lack values, and one value may be hidden from clients. */
    static final String SHADE = "Shade";
    /** In results and arguments: the same everywhere. */
    static final String COLOR = "Color";
    static final String FILTER = "Filter";
    /** Exactly one of its fields is given. */
    static final String CHOICE = "Choice";
    static final String ANYTHING = "Anything";

    static final List<String> COLORS = List.of("RED", "GREEN", "BLUE");

    private final Set<String> withMedium = new TreeSet<>();
    private final Set<String> withNote = new TreeSet<>();
    private final boolean hidesMedium;
    private final boolean hidesNote;
    private final Set<Feature> features;
    private boolean mediumExists;
    private boolean mediumIsHidden;
    private boolean noteIsEverywhere = true;

    Leaves(Draft draft) {
        this.features = draft.features;
        this.hidesMedium = draft.rand.chance(50);
        this.hidesNote = draft.rand.chance(30);
        for (Parts.Sub sub : draft.subs) {
            if (draft.rand.chance(50)) {
                withMedium.add(sub.name);
            }
            if (draft.rand.chance(50)) {
                withNote.add(sub.name);
            }
        }
    }

    /** Values of {@code Shade} that a subgraph may answer. */
    List<String> shades(Set<String> subgraphs) {
        return withMedium.containsAll(subgraphs) ? List.of("LIGHT", "MEDIUM", "DARK") : List.of("LIGHT", "DARK");
    }

    Set<String> usedBy(Field field) {
        Set<String> used = new TreeSet<>();
        for (String name : List.of(SHADE, COLOR, FILTER, CHOICE, ANYTHING)) {
            if (field.base.equals(name) || field.arguments.contains(name)) {
                used.add(name);
            }
        }
        if (used.contains(FILTER) || used.contains(CHOICE)) {
            used.add(COLOR);
        }
        if (used.contains(CHOICE)) {
            features.add(Feature.INPUT_ONE_OF);
        }
        return used;
    }

    String print(Set<String> used, String subgraph, boolean federation1) {
        String medium = "";
        if (used.contains(SHADE) && withMedium.contains(subgraph)) {
            boolean hidden = hidesMedium && !federation1;
            medium = hidden ? " MEDIUM @inaccessible" : " MEDIUM";
            mediumExists = true;
            mediumIsHidden |= hidden;
            features.add(hidden ? Feature.INACCESSIBLE_ENUM_VALUE : Feature.ENUM_DIFFERS);
        }
        if (used.contains(FILTER)) {
            features.add(withNote.contains(subgraph) ? Feature.INPUT_DIFFERS : Feature.ARGUMENTS);
        }
        return definitions(used, medium, note(used, subgraph, federation1));
    }

    /** A field of the input that may be missing elsewhere, or hidden here. */
    private String note(Set<String> used, String subgraph, boolean federation1) {
        boolean here = withNote.contains(subgraph);
        boolean hidden = hidesNote && here && !federation1;
        if (used.contains(FILTER)) {
            noteIsEverywhere &= here && !hidden;
            features.add(hidden ? Feature.INACCESSIBLE_INPUT_FIELD : Feature.ARGUMENTS);
        }
        return here ? hidden ? " note: String @inaccessible" : " note: String" : "";
    }

    /** What remains for clients of all that was printed for subgraphs. */
    String printForClients(Set<String> used) {
        return definitions(used, mediumExists && !mediumIsHidden ? " MEDIUM" : "", noteIsEverywhere ? " note: String" : "");
    }

    private static String definitions(Set<String> used, String medium, String note) {
        List<String> lines = new ArrayList<>();
        if (used.contains(SHADE)) {
            lines.add("enum Shade { LIGHT DARK" + medium + " }");
        }
        if (used.contains(FILTER)) {
            lines.add("input Filter { color: Color = GREEN most: Int words: [String!]" + note + " }");
        }
        if (used.contains(CHOICE)) {
            lines.add("input Choice @oneOf { text: String number: Int color: Color }");
        }
        if (used.contains(COLOR)) {
            lines.add("enum Color { RED GREEN BLUE }");
        }
        if (used.contains(ANYTHING)) {
            lines.add("scalar Anything");
        }
        return String.join("\n", lines) + "\n";
    }
}
