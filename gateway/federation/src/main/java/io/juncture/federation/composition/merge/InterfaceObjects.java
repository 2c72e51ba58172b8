package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields that an {@code @interfaceObject} of one subgraph gives to implementations that live in others. */
final class InterfaceObjects {

    private final List<Member> members;
    /** By interface, the subgraphs that have it as an interface object. */
    private final Map<String, List<Member>> having = new HashMap<>();

    /** A version of an object type's field that stands on one of the type's interfaces, the interface object {@code type}. */
    record Abstraction(String type, Source<FieldDef> source) {
    }

    InterfaceObjects(List<Member> members) {
        this.members = members;
        members.forEach(member -> member.schema().composites().filter(type -> type.has(FederationDirective.INTERFACE_OBJECT))
                .forEach(type -> having.computeIfAbsent(type.name(), _ -> new ArrayList<>()).add(member)));
    }

    /** The versions of a field of an object type that subgraphs without the type have on one of its interfaces. */
    List<Abstraction> abstracting(String type, String field, List<Source<FieldDef>> sources) {
        if (having.isEmpty()) {
            return List.of();
        }
        List<String> interfaces = members.stream().flatMap(member -> member.schema().composite(type).stream())
                .flatMap(composite -> composite.interfaces().stream()).distinct().sorted().toList();
        return interfaces.stream().flatMap(above -> having.getOrDefault(above, List.of()).stream()
                .filter(member -> sources.stream().noneMatch(source -> source.member().equals(member)))
                .flatMap(member -> member.schema().field(above, field).stream()
                        .map(found -> new Abstraction(above, new Source<>(member, found)))))
                .toList();
    }

    /** The merged object type with the fields that interface objects add to it. */
    TypeDef.Composite completed(TypeDef.Composite type, Map<String, TypeDef> merged) {
        Map<String, FieldDef> fields = new LinkedHashMap<>(type.fields());
        for (String above : type.interfaces()) {
            if (merged.get(above) instanceof TypeDef.Composite itf) {
                itf.fields().values().stream().filter(field -> !fields.containsKey(field.name()))
                        .filter(field -> isGiven(above, field.name()))
                        .forEach(field -> fields.put(field.name(), ofNone(field)));
            }
        }
        return type.withFields(fields);
    }

    private boolean isGiven(String type, String field) {
        return having.getOrDefault(type, List.of()).stream().anyMatch(member ->
                member.schema().field(type, field).isPresent() && !member.isExternal(type, field));
    }

    private static FieldDef ofNone(FieldDef field) {
        List<Applied> directives = new ArrayList<>();
        directives.add(Join.fieldOfNone());
        field.directives().stream().filter(applied -> !applied.name().startsWith("join__") && !AccessControl.isControl(applied))
                .forEach(directives::add);
        return field.withDirectives(directives);
    }
}
