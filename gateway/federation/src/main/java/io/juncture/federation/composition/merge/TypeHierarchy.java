package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which named type may stand for which, in any subgraph; and how references to types compare. */
final class TypeHierarchy {

    private final Map<String, Set<String>> subtypes = new HashMap<>();

    TypeHierarchy(List<Member> members) {
        members.stream().flatMap(member -> member.schema().types().values().stream()).forEach(type -> {
            switch (type) {
                case TypeDef.Composite composite -> composite.interfaces().forEach(above -> add(above, composite.name()));
                case TypeDef.Union union -> union.members().forEach(member -> add(union.name(), member));
                default -> { }
            }
        });
    }

    private void add(String above, String below) {
        subtypes.computeIfAbsent(above, _ -> new HashSet<>()).add(below);
    }

    /** Whether every value of {@code below} is one of {@code above}. */
    boolean isSubtype(TypeRef below, TypeRef above) {
        return switch (above) {
            case TypeRef.NonNull(var inner) -> below instanceof TypeRef.NonNull(var narrower) && isSubtype(narrower, inner);
            case TypeRef _ when below instanceof TypeRef.NonNull(var narrower) -> isSubtype(narrower, above);
            case TypeRef.ListOf(var inner) -> below instanceof TypeRef.ListOf(var narrower) && isSubtype(narrower, inner);
            case TypeRef.Named(var name) -> below instanceof TypeRef.Named(var narrower)
                    && (name.equals(narrower) || subtypes.getOrDefault(name, Set.of()).contains(narrower));
        };
    }

    /** The type that all others are subtypes of; empty when none of them is. */
    Optional<TypeRef> widest(List<TypeRef> types) {
        return types.stream().filter(candidate -> types.stream().allMatch(other -> isSubtype(other, candidate))).findFirst();
    }

    /** The type that is a subtype of all others; empty when none of them is. */
    Optional<TypeRef> narrowest(List<TypeRef> types) {
        return types.stream().filter(candidate -> types.stream().allMatch(other -> isSubtype(candidate, other))).findFirst();
    }
}
