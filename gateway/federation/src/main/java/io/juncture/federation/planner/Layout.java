package io.juncture.federation.planner;

import io.juncture.federation.supergraph.SupergraphType;
import io.juncture.federation.supergraph.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The merged object at one position: which internal response key each fetched field has, the same in every subgraph
 * operation, and its slot. On one object a key has one meaning; client fields get their own key where it is free.
 * Grows while the plan is made, and does not change afterwards.
 */
public final class Layout {

    private final SupergraphType type;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Slot> byKey = new HashMap<>();
    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private int aliases;

    Layout(SupergraphType type) {
        this.type = type;
    }

    /**
     * One field of the merged object.
     *
     * @param index     its number
     * @param key       the internal response key
     * @param keyBytes  the key in UTF-8
     * @param type      the field's type in the supergraph
     * @param child     the layout of the objects below; empty for leaf fields
     * @param custom    whether values are of a custom scalar, and kept as they come
     * @param shapes    types the field has in subgraphs, which must agree with those of other fields of this key
     */
    public record Slot(int index, String key, byte[] keyBytes, TypeRef type, Optional<Layout> child, boolean custom,
            Set<String> shapes) {
    }

    private record Meaning(String signature, Optional<String> responseKey, Slot slot) {

        boolean serves(WantedField field) {
            return signature.equals(field.signature())
                    && (field.responseKey().isEmpty() || responseKey.isEmpty()
                            || field.responseKey().equals(responseKey));
        }
    }

    public int size() {
        return slots.size();
    }

    public Slot slot(int index) {
        return slots.get(index);
    }

    /** The static type of the objects. */
    public String typeName() {
        return type.name();
    }

    /** Whether objects have one of several types, which subgraphs are asked for. */
    public boolean isAbstract() {
        return type.kind().isAbstract();
    }

    Set<String> possibleTypes() {
        return type.possibleTypes();
    }

    /** The slot of a field on objects of a type, if any fetch delivers it. */
    Optional<Slot> find(String objectType, WantedField field) {
        return meanings.getOrDefault(objectType, List.of()).stream().filter(m -> m.serves(field)).findFirst()
                .map(Meaning::slot);
    }

    /**
     * The slot of a field on objects of a type, made where there is none.
     *
     * @param inSubgraph the field's type in the subgraph that is asked for it
     */
    Slot allocate(Scope scope, String objectType, WantedField field, TypeRef inSubgraph) {
        Optional<Slot> known = find(objectType, field);
        if (known.isPresent()) {
            return known.get();
        }
        TypeRef declared = scope.type(objectType).fields().get(field.name());
        String shape = inSubgraph.text().replace(inSubgraph.name(), declared.name());
        Set<Slot> taken = new HashSet<>();
        List<Meaning> ofType = meanings.computeIfAbsent(objectType, _ -> new ArrayList<>());
        ofType.forEach(m -> taken.add(m.slot()));
        String key = field.responseKey().orElse(field.name());
        Slot slot = byKey.get(key);
        boolean free = !key.startsWith("__") && (slot == null
                || !taken.contains(slot) && slot.shapes().contains(shape) && slot.type().name().equals(declared.name()));
        if (!free) {
            do {
                key = "_j" + aliases++;
            } while (byKey.containsKey(key));
            slot = null;
        }
        if (slot == null) {
            slot = add(scope, key, declared);
        }
        slot.shapes().add(shape);
        ofType.add(new Meaning(field.signature(), field.responseKey(), slot));
        return slot;
    }

    /** A slot for a value that no subgraph delivers. */
    Slot allocateLocal(String objectType, WantedField field) {
        Slot slot = add(field.responseKey().orElse(field.name()), LeafType.ANY_REF, Optional.empty(), true);
        meanings.computeIfAbsent(objectType, _ -> new ArrayList<>())
                .add(new Meaning(field.signature(), field.responseKey(), slot));
        return slot;
    }

    private Slot add(Scope scope, String key, TypeRef declared) {
        SupergraphType fieldType = scope.type(declared.name());
        Optional<Layout> child = fieldType.kind().composite() ? Optional.of(new Layout(fieldType))
                : Optional.empty();
        return add(key, declared, child, LeafType.isCustom(fieldType));
    }

    private Slot add(String key, TypeRef declared, Optional<Layout> child, boolean custom) {
        Slot slot = new Slot(slots.size(), key, key.getBytes(StandardCharsets.UTF_8), declared, child, custom,
                new HashSet<>());
        slots.add(slot);
        byKey.put(key, slot);
        return slot;
    }
}
