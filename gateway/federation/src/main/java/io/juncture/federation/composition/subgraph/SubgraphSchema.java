package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subgraph's schema after normalising. Its root types are called {@code Query}, {@code Mutation} and {@code Subscription};
 * a {@code Query} is always there, since every subgraph answers {@code _service}; the types of federation itself are gone;
 * directives of a type that speak of its fields ({@code @shareable}, {@code @external}) stand on the fields as well.
 *
 * @param onSchema directives of the schema itself, links included
 */
public record SubgraphSchema(String name, String url, SubgraphNames names, Map<String, TypeDef> types,
                             Map<String, DirectiveDef> directives, List<Applied> onSchema) {

    public SubgraphSchema {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        directives = Collections.unmodifiableMap(new LinkedHashMap<>(directives));
        onSchema = List.copyOf(onSchema);
    }

    public boolean isFederation2() {
        return names.isFederation2();
    }

    public Optional<TypeDef> type(String typeName) {
        return Optional.ofNullable(types.get(typeName));
    }

    /** The object or interface type of that name. */
    public Optional<TypeDef.Composite> composite(String typeName) {
        return types.get(typeName) instanceof TypeDef.Composite composite ? Optional.of(composite) : Optional.empty();
    }

    public Optional<FieldDef> field(String typeName, String fieldName) {
        return composite(typeName).flatMap(type -> type.field(fieldName));
    }

    public Stream<TypeDef.Composite> composites() {
        return types.values().stream().filter(TypeDef.Composite.class::isInstance).map(TypeDef.Composite.class::cast);
    }

    /** Whether the directive stands on a type or anything in one. */
    public boolean applies(FederationDirective directive) {
        return types.values().stream().flatMap(TypeDef::elements).anyMatch(element -> element.has(directive));
    }

    /** The object types that a value of the type may have here: itself, members, or implementations. */
    public List<String> runtimeTypes(String typeName) {
        return switch (types.get(typeName)) {
            case TypeDef.Composite type when !type.isInterface() -> List.of(typeName);
            case TypeDef.Composite type -> composites()
                    .filter(other -> !other.isInterface() && other.interfaces().contains(type.name())).map(TypeDef.Composite::name)
                    .toList();
            case TypeDef.Union union -> union.members();
            case null, default -> List.of();
        };
    }

    public SubgraphSchema withTypes(Map<String, TypeDef> others) {
        return new SubgraphSchema(name, url, names, others, directives, onSchema);
    }
}
