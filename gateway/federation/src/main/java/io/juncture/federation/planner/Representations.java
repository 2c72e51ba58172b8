package io.juncture.federation.planner;

import io.juncture.federation.planner.plan.RepresentationField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the slots that representations are made of. */
final class Representations {

    private Representations() {
    }

    /** @param keys how many of the inputs, from the first, belong to the key */
    static List<RepresentationField> fields(LayoutBuilder layout, String type, List<WantedField> inputs, int keys) {
        List<RepresentationField> fields = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            WantedField input = inputs.get(i);
            boolean key = i < keys;
            if (!input.isMeta()) {
                layout.find(type, input).map(slot -> field(input, slot, key)).ifPresent(field -> {
                    if (!fields.contains(field)) {
                        fields.add(field);
                    }
                });
            }
        }
        return List.copyOf(fields);
    }

    private static RepresentationField field(WantedField input, LayoutBuilder.Slot slot, boolean key) {
        Optional<LayoutBuilder> below = slot.child();
        if (below.isEmpty()) {
            return new RepresentationField(input.name(), key, slot.index(), false, Map.of());
        }
        Map<String, List<RepresentationField>> byType = new LinkedHashMap<>();
        for (String possible : new TreeSet<>(below.get().possibleTypes())) {
            byType.put(possible, below(input, below.get(), possible, key));
        }
        if (below.get().isAbstract()) {
            String name = below.get().typeName();
            byType.put(name, below(input, below.get(), name, key));
        }
        return new RepresentationField(input.name(), key, slot.index(), below.get().isAbstract(), byType);
    }

    private static List<RepresentationField> below(WantedField input, LayoutBuilder layout, String type, boolean key) {
        List<WantedField> inputs = input.child().orElseThrow().fieldsFor(type);
        return fields(layout, type, inputs, key ? inputs.size() : 0);
    }
}
