package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.RepresentationField;
import io.juncture.federation.planner.search.Visit;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the slots that representations are made of.
 *
 * @param scope the operation
 * @param graph the subgraph that will read them
 */
record Representations(Scope scope, int graph) {

    /**
     * How objects of a type are named for a visit.
     *
     * @param layout the objects
     * @param filled the slots that are filled on them, by signature: others of the layout may be so only on objects elsewhere
     */
    List<RepresentationField> fields(LayoutBuilder layout, String type, Visit visit, Map<String, LayoutBuilder.Slot> filled) {
        return fields(layout, type, visit.type().fields(), visit.inputs(), visit.keys(), filled);
    }

    private List<RepresentationField> fields(LayoutBuilder layout, String type, Map<String, SubgraphField> declared,
            List<WantedField> inputs, int keys, Map<String, LayoutBuilder.Slot> filled) {
        Set<RepresentationField> fields = new LinkedHashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            WantedField input = inputs.get(i);
            boolean key = i < keys;
            if (!input.isMeta()) {
                Optional.ofNullable(filled.get(input.signature())).filter(slot -> slot.child().isEmpty())
                        .or(() -> layout.find(type, input)).map(slot -> field(input, slot, key ? RepresentationField.NEVER_NULL
                        : nonNull(declared, input, slot))).ifPresent(fields::add);
            }
        }
        return List.copyOf(fields);
    }

    /** What the reader declares, which may be stricter than what the supergraph says. */
    private static long nonNull(Map<String, SubgraphField> declared, WantedField input, LayoutBuilder.Slot slot) {
        SubgraphField known = declared.get(input.name());
        return (known == null ? slot.type() : known.type()).nonNull();
    }

    private RepresentationField field(WantedField input, LayoutBuilder.Slot slot, long nonNull) {
        Optional<LayoutBuilder> below = slot.child();
        if (below.isEmpty()) {
            return new RepresentationField(input.name(), nonNull, slot.index(), false, Map.of());
        }
        boolean key = nonNull == RepresentationField.NEVER_NULL;
        Map<String, List<RepresentationField>> byType = new LinkedHashMap<>();
        for (String possible : new TreeSet<>(below.get().possibleTypes())) {
            byType.put(possible, below(input, below.get(), possible, key));
        }
        if (below.get().isAbstract()) {
            String name = below.get().typeName();
            byType.put(name, below(input, below.get(), name, key));
        }
        return new RepresentationField(input.name(), nonNull, slot.index(), below.get().isAbstract(), byType);
    }

    private List<RepresentationField> below(WantedField input, LayoutBuilder layout, String type, boolean key) {
        List<WantedField> inputs = input.child().orElseThrow().fieldsFor(type);
        Map<String, SubgraphField> declared = scope.type(type).in(graph).map(SubgraphType::fields).orElse(Map.of());
        return fields(layout, type, declared, inputs, key ? inputs.size() : 0, Map.of());
    }
}
