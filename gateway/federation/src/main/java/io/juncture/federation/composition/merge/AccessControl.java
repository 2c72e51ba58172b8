package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.Coordinate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Carries {@code @authenticated}, {@code @requiresScopes} and {@code @policy} to where the same data can be asked for another
 * way: from object types and their fields up to the interfaces they implement, and from the fields of interface objects down
 * to the implementations and up to those implementations' other interfaces.
 */
final class AccessControl {

    private final Map<String, TypeDef> types;
    private final MergedDirectives directives;
    private final Map<String, List<Applied>> onTypes = new HashMap<>();
    private final Map<Coordinate, List<Applied>> onFields = new HashMap<>();
    private final Map<String, Set<String>> implementations = new HashMap<>();

    private AccessControl(Map<String, TypeDef> types, MergedDirectives directives) {
        this.types = types;
        this.directives = directives;
        types.values().forEach(type -> {
            if (type instanceof TypeDef.Composite composite && !composite.isInterface()) {
                composite.interfaces().forEach(above ->
                        implementations.computeIfAbsent(above, _ -> new LinkedHashSet<>()).add(composite.name()));
            }
        });
    }

    /** Changes the merged types in place. */
    static void propagate(List<Member> members, Map<String, TypeDef> types, MergedDirectives directives) {
        var control = new AccessControl(types, directives);
        members.forEach(control::collect);
        if (!control.onTypes.isEmpty() || !control.onFields.isEmpty()) {
            types.replaceAll((_, type) -> type instanceof TypeDef.Composite composite ? control.protect(composite) : type);
        }
    }

    private void collect(Member member) {
        member.schema().composites().filter(type -> !type.isInterface()).forEach(type -> {
            if (!member.isInterfaceObject(type.name())) {
                controls(type.directives()).forEach(applied -> interfacesOf(type.name())
                        .forEach(above -> onTypes.computeIfAbsent(above, _ -> new ArrayList<>()).add(applied)));
            }
            type.fields().values().stream().filter(field -> !member.isExternal(type.name(), field.name())).forEach(field ->
                    controls(field.directives()).forEach(applied -> related(member, type.name()).forEach(other ->
                            onFields.computeIfAbsent(new Coordinate(other, field.name()), _ -> new ArrayList<>()).add(applied))));
        });
    }

    /** The types whose field of the same name leads to the same data. */
    private Stream<String> related(Member member, String type) {
        if (!member.isInterfaceObject(type)) {
            return interfacesOf(type).stream();
        }
        Set<String> below = implementations.getOrDefault(type, Set.of());
        return Stream.concat(below.stream(), below.stream().flatMap(name -> interfacesOf(name).stream())
                .filter(other -> !other.equals(type))).distinct();
    }

    private List<String> interfacesOf(String type) {
        return types.get(type) instanceof TypeDef.Composite composite ? composite.interfaces() : List.of();
    }

    private TypeDef.Composite protect(TypeDef.Composite type) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        type.fields().forEach((name, field) -> fields.put(name, field.withDirectives(combined(
                field.directives(), onFields.getOrDefault(new Coordinate(type.name(), name), List.of())))));
        return type.withFields(fields).withDirectives(combined(type.directives(),
                onTypes.getOrDefault(type.name(), List.of())));
    }

    private List<Applied> combined(List<Applied> own, List<Applied> carried) {
        if (carried.isEmpty()) {
            return own;
        }
        List<Applied> result = new ArrayList<>(own);
        for (FederationDirective directive : FederationDirective.values()) {
            List<Applied> all = Stream.concat(own.stream(), carried.stream()).filter(applied -> applied.is(directive)).toList();
            if (directive.isAccessControl() && !all.isEmpty()) {
                result.removeIf(applied -> applied.is(directive));
                directives.combine(all).ifPresent(result::add);
            }
        }
        return result;
    }

    private static Stream<Applied> controls(List<Applied> applied) {
        return applied.stream().filter(AccessControl::isControl);
    }

    static boolean isControl(Applied applied) {
        return applied.known().filter(FederationDirective::isAccessControl).isPresent();
    }
}
