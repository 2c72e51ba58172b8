package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.Layout;
import io.juncture.federation.planner.plan.LeafType;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.SupergraphType;
import io.juncture.federation.supergraph.TypeKind;
import io.juncture.federation.supergraph.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link Layout} while the plan is made. Client fields get their own key where it is free. */
public final class LayoutBuilder {

    /** The type of values that are taken as they come. */
    static final TypeRef ANY = new TypeRef("JSON", 0, 0, "JSON");

    private final SupergraphType type;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Slot> byKey = new HashMap<>();
    private final Map<String, Meanings> byType = new HashMap<>();
    private int aliases;
    private boolean apart;
    private Optional<Layout> built = Optional.empty();

    public LayoutBuilder(SupergraphType type) {
        this.type = type;
    }

    /**
     * One field of the merged object.
     *
     * @param shapes types the field has in subgraphs, which must agree with those of other fields of this key
     */
    public record Slot(int index, String key, TypeRef type, Optional<LayoutBuilder> child, boolean custom, Set<String> shapes) {
    }

    private record Meaning(Optional<String> responseKey, Slot slot) {

        boolean serves(WantedField field) {
            return field.responseKey().isEmpty() || responseKey.isEmpty() || field.responseKey().equals(responseKey);
        }
    }

    /** What the keys mean on objects of one type: by signature, and whose value each slot has. */
    private record Meanings(Map<String, List<Meaning>> bySignature, Map<Integer, String> taken) {

        void add(WantedField field, Slot slot) {
            bySignature.computeIfAbsent(field.signature(), _ -> new ArrayList<>(1))
                    .add(new Meaning(field.responseKey(), slot));
            keep(field, slot);
        }

        /** Keeps a slot for what comes along with what objects of another type are asked for. */
        void keep(WantedField field, Slot slot) {
            taken.put(slot.index(), field.signature());
        }

        boolean isFree(Slot slot, WantedField field) {
            return taken.getOrDefault(slot.index(), field.signature()).equals(field.signature());
        }

        boolean has(WantedField field, Slot slot) {
            return bySignature.getOrDefault(field.signature(), List.of()).stream().anyMatch(meaning -> meaning.slot() == slot);
        }

        /** Objects that the plan needs may be those of one client field, but not of two, which want different things. */
        void bind(WantedField field, Slot slot) {
            bySignature.get(field.signature()).replaceAll(meaning ->
                    meaning.slot() == slot ? new Meaning(field.responseKey(), slot) : meaning);
        }
    }

    /** The layout, once everything has its slot. */
    public Layout build() {
        if (built.isEmpty()) {
            built = Optional.of(new Layout(type.name(), isAbstract(), slots.stream().map(slot -> new Layout.Slot(
                    slot.index(), slot.key(), slot.key().getBytes(StandardCharsets.UTF_8), slot.type(),
                    slot.child().map(LayoutBuilder::build), slot.custom())).toList(), apart));
        }
        return built.get();
    }

    /** Lets no two objects share what is below them. */
    void keepApart() {
        apart = true;
    }

    String typeName() {
        return type.name();
    }

    boolean isAbstract() {
        return type.kind().isAbstract();
    }

    public Set<String> possibleTypes() {
        return type.possibleTypes();
    }

    /** The slot of a field on objects of a type, if any fetch delivers it. */
    public Optional<Slot> find(String objectType, WantedField field) {
        return meanings(objectType).bySignature().getOrDefault(field.signature(), List.of()).stream()
                .filter(meaning -> meaning.serves(field)).findFirst().map(Meaning::slot);
    }

    /** The slot of a field that a client wants: for a value also one that it has under another key, or in another part. */
    Optional<Slot> findForClient(String objectType, WantedField field) {
        return find(objectType, field).or(() -> field.child().isPresent() ? Optional.empty()
                : meanings(objectType).bySignature().getOrDefault(field.signature(), List.of()).stream()
                        .findFirst().map(Meaning::slot));
    }

    private Meanings meanings(String objectType) {
        return byType.computeIfAbsent(objectType, _ -> new Meanings(new HashMap<>(), new HashMap<>()));
    }

    /** The slot of a field that is asked for on objects of a type only. */
    Slot allocate(Scope scope, String objectType, WantedField field, TypeRef inSubgraph) {
        return allocate(scope, objectType, Set.of(objectType), field, inSubgraph);
    }

    /**
     * The slot of a field on objects of a type, made where there is none.
     *
     * @param answered   the types whose objects get the value: all where the subgraph cannot tell them apart
     * @param inSubgraph the field's type in the subgraph that is asked for it
     */
    Slot allocate(Scope scope, String objectType, Set<String> answered, WantedField field, TypeRef inSubgraph) {
        Optional<Slot> known = find(objectType, field);
        if (known.isPresent()) {
            if (field.responseKey().isPresent() && known.get().child().isPresent()) {
                meanings(objectType).bind(field, known.get());
            }
            return known.get();
        }
        TypeRef declared = scope.type(objectType).fields().get(field.name());
        String shape = inSubgraph.text().replace(inSubgraph.name(), declared.name());
        String key = field.responseKey().orElse(field.name());
        Optional<Slot> taken = Optional.ofNullable(byKey.get(key));
        boolean free = !key.startsWith("__") && taken.stream().allMatch(slot -> slot.shapes().contains(shape)
                && slot.type().name().equals(declared.name())
                && !meanings(objectType).has(field, slot)
                && answered.stream().allMatch(type -> meanings(type).isFree(slot, field)));
        while (!free && byKey.containsKey(key) || key.startsWith("__")) {
            key = "_j" + aliases++;
        }
        Slot slot = free && taken.isPresent() ? taken.get() : add(scope, key, declared);
        slot.shapes().add(shape);
        meanings(objectType).add(field, slot);
        answered.stream().filter(type -> !type.equals(objectType)).forEach(type -> meanings(type).keep(field, slot));
        return slot;
    }

    /** A slot for a value that no subgraph delivers. */
    public Slot allocateLocal(String objectType, WantedField field) {
        Slot slot = add(field.responseKey().orElse(field.name()), ANY, Optional.empty(), true);
        meanings(objectType).add(field, slot);
        return slot;
    }

    private Slot add(Scope scope, String key, TypeRef declared) {
        SupergraphType fieldType = scope.type(declared.name());
        Optional<LayoutBuilder> child = fieldType.kind().composite() ? Optional.of(new LayoutBuilder(fieldType))
                : Optional.empty();
        boolean custom = fieldType.kind() == TypeKind.SCALAR && LeafType.Kind.of(fieldType.name()) == LeafType.Kind.CUSTOM;
        return add(key, declared, child, custom);
    }

    private Slot add(String key, TypeRef declared, Optional<LayoutBuilder> child, boolean custom) {
        Slot slot = new Slot(slots.size(), key, declared, child, custom, new HashSet<>());
        slots.add(slot);
        byKey.put(key, slot);
        return slot;
    }
}
