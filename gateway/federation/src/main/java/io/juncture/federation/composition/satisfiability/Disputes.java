package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types below which subgraphs can return nothing in common for one field. For objects of other types more positions are
 * never worse than few; below these they may be, as all subgraphs that could be asked must be able to return the same.
 */
final class Disputes {

    private final Resolvers resolvers;
    private final List<Member> members;
    private final Set<String> types = new HashSet<>();

    Disputes(MergedSchema schema, Resolvers resolvers) {
        this.resolvers = resolvers;
        this.members = schema.members();
        List<TypeDef.Composite> composites = schema.types().values().stream().filter(TypeDef.Composite.class::isInstance)
                .map(TypeDef.Composite.class::cast).toList();
        composites.stream().filter(type -> type.fields().keySet().stream().anyMatch(field -> isDisputed(type.name(), field)))
                .forEach(type -> types.add(type.name()));
        boolean grown = !types.isEmpty();
        while (grown) {
            grown = false;
            for (TypeDef.Composite type : composites) {
                grown |= type.fields().values().stream().anyMatch(field -> leadsToOne(field.type().base())) && types.add(type.name());
            }
        }
    }

    /** Whether there is a disputed field at objects of a type, or below. */
    boolean areBelow(String type) {
        return types.contains(type);
    }

    private boolean leadsToOne(String type) {
        return resolvers.runtimeTypes(type).stream().anyMatch(types::contains);
    }

    private boolean isDisputed(String type, String field) {
        List<Set<String>> returned = members.stream().flatMap(member -> returned(member, type, field)).toList();
        if (returned.size() < 2) {
            return false;
        }
        Set<String> common = new HashSet<>(returned.getFirst());
        returned.forEach(common::retainAll);
        return common.isEmpty();
    }

    private Stream<Set<String>> returned(Member member, String type, String field) {
        return Stream.concat(Stream.of(type), resolvers.interfaceObjects(member, type).stream())
                .map(name -> resolvers.field(member, name, field)).flatMap(Optional::stream)
                .map(found -> found.type().base()).filter(base -> !resolvers.isLeaf(base))
                .map(base -> resolvers.runtimeTypes(new Position(member, base, new FieldSet(List.of()))));
    }
}
