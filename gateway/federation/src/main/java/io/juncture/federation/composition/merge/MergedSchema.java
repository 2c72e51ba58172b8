package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The supergraph before it is printed. Its elements carry the directives of the join specification.
 *
 * @param types      sorted by name
 * @param directives executable directives that all subgraphs define, sorted by name
 * @param composed   directives of the subgraphs' own specifications, sorted by name
 */
public record MergedSchema(List<Member> members, Map<String, TypeDef> types, Map<String, DirectiveDef> directives,
                           Map<String, ComposedDirective> composed) {

    public MergedSchema {
        members = List.copyOf(members);
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        directives = Collections.unmodifiableMap(new TreeMap<>(directives));
        composed = Collections.unmodifiableMap(new TreeMap<>(composed));
    }

    public Optional<TypeDef> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public Optional<TypeDef.Composite> composite(String name) {
        return types.get(name) instanceof TypeDef.Composite composite ? Optional.of(composite) : Optional.empty();
    }

    /** The object types that a value of the type may have: itself, members, or implementations. */
    public List<String> runtimeTypes(String name) {
        return switch (types.get(name)) {
            case TypeDef.Composite type when !type.isInterface() -> List.of(name);
            case TypeDef.Composite type -> types.values().stream()
                    .filter(other -> other instanceof TypeDef.Composite composite && !composite.isInterface()
                            && composite.interfaces().contains(type.name())).map(TypeDef::name).toList();
            case TypeDef.Union union -> union.members();
            case null, default -> List.of();
        };
    }
}
