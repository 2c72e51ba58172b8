package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Gives Federation 1 subgraphs the directives that Federation 2 wants to see: value types and fields resolved in several
 * subgraphs become {@code @shareable}, keys of extensions lose their {@code @external}, and directives without effect go.
 */
public final class Federation1Upgrade {

    private final List<SubgraphSchema> originals;
    private final Map<String, FieldRoles> roles;
    private final Findings findings;

    private Federation1Upgrade(List<SubgraphSchema> originals, Findings findings) {
        this.originals = originals;
        this.roles = originals.stream().collect(Collectors.toMap(SubgraphSchema::name, FieldRoles::of));
        this.findings = findings;
    }

    /** The same subgraphs in the same order; those of Federation 2 unchanged. */
    public static List<SubgraphSchema> upgrade(List<SubgraphSchema> subgraphs, Findings findings) {
        var upgrade = new Federation1Upgrade(subgraphs, findings);
        return subgraphs.stream().map(schema -> schema.isFederation2() ? schema : upgrade.upgrade(schema)).toList();
    }

    private SubgraphSchema upgrade(SubgraphSchema schema) {
        schema.types().values().forEach(type -> checkBase(schema, type));
        var plain = mapComposites(schema, type -> withoutIdleDirectives(schema, type));
        var keyed = withoutExternalOnKeys(plain);
        var used = withoutUnusedExternals(keyed);
        return mapComposites(used, type -> shared(schema, type));
    }

    private void checkBase(SubgraphSchema schema, TypeDef type) {
        boolean root = Set.of("Query", "Mutation", "Subscription").contains(type.name());
        boolean orphan = type instanceof TypeDef.Composite && type.extensionOnly() && !root && originals.stream()
                .noneMatch(other -> other.type(type.name()).filter(same -> !same.extensionOnly()).isPresent());
        if (orphan) {
            findings.inSubgraph(ErrorCode.EXTENSION_WITH_NO_BASE, type.place(), "Type \"" + type.name()
                    + "\" is extended, but no subgraph defines it.");
        }
    }

    /** Federation 1 ignored keys of interfaces, and federation directives on their fields, and {@code @provides} of a leaf. */
    private TypeDef.Composite withoutIdleDirectives(SubgraphSchema schema, TypeDef.Composite type) {
        var fields = mapFields(type, field -> {
            if (type.isInterface()) {
                return field.without(FederationDirective.EXTERNAL).without(FederationDirective.REQUIRES)
                        .without(FederationDirective.PROVIDES);
            }
            FieldDef untagged = withoutRepeatedTags(schema, type, field);
            boolean leaf = schema.type(field.type().base())
                    .filter(of -> of instanceof TypeDef.Composite || of instanceof TypeDef.Union).isEmpty();
            return leaf ? untagged.without(FederationDirective.PROVIDES) : untagged;
        });
        List<Applied> directives = type.directives().stream()
                .filter(applied -> !applied.is(FederationDirective.EXTERNAL)
                        && !(type.isInterface() && applied.is(FederationDirective.KEY)))
                .map(Applied::onDefinition).toList();
        return type.withFields(fields).withDirectives(directives);
    }

    /** Tags of an external field say nothing where the field is resolved with the same tags. */
    private FieldDef withoutRepeatedTags(SubgraphSchema schema, TypeDef.Composite type, FieldDef field) {
        Set<String> elsewhere = others(schema).stream().flatMap(other -> other.field(type.name(), field.name()).stream())
                .filter(other -> !other.has(FederationDirective.EXTERNAL))
                .flatMap(other -> other.all(FederationDirective.TAG).stream()).map(Applied::signature)
                .collect(Collectors.toSet());
        return !field.has(FederationDirective.EXTERNAL) ? field : field.withDirectives(field.directives().stream()
                .filter(applied -> !applied.is(FederationDirective.TAG) || !elsewhere.contains(applied.signature())).toList());
    }

    private SubgraphSchema withoutExternalOnKeys(SubgraphSchema schema) {
        Set<Coordinate> owned = new LinkedHashSet<>();
        var targets = new FieldTargets(schema, false);
        schema.composites().filter(type -> type.extensionOnly() || type.name().equals("Query") || type.name().equals("Mutation"))
                .forEach(type -> keysFor(schema, type)
                        .forEach(key -> owned.addAll(targets.of(type.name(), FieldRoles.fieldSet(key)))));
        return mapComposites(schema, type -> type.withFields(mapFields(type, field ->
                owned.contains(new Coordinate(type.name(), field.name())) ? field.without(FederationDirective.EXTERNAL) : field)));
    }

    /** The keys of a type extension, or where it has none, those of the type's definition in another subgraph. */
    private List<Applied> keysFor(SubgraphSchema schema, TypeDef.Composite type) {
        List<Applied> own = type.all(FederationDirective.KEY);
        if (!own.isEmpty()) {
            return own;
        }
        return originals.stream().filter(other -> !other.name().equals(schema.name()))
                .flatMap(other -> other.composite(type.name()).stream())
                .filter(other -> !other.extensionOnly() && other.has(FederationDirective.KEY))
                .findFirst().map(other -> other.all(FederationDirective.KEY)).orElse(List.of());
    }

    private SubgraphSchema withoutUnusedExternals(SubgraphSchema schema) {
        FieldRoles now = FieldRoles.of(schema);
        Map<String, TypeDef> types = new LinkedHashMap<>();
        schema.types().forEach((name, type) -> {
            if (!(type instanceof TypeDef.Composite composite) || composite.isInterface()) {
                types.put(name, type);
                return;
            }
            var fields = new LinkedHashMap<>(composite.fields());
            fields.values().removeIf(field -> now.isExternal(type, field)
                    && !now.used().contains(new Coordinate(name, field.name())));
            if (fields.isEmpty() && !composite.fields().isEmpty() && !isReferenced(schema, name)) {
                return;
            }
            if (fields.isEmpty() && !composite.fields().isEmpty()) {
                findings.inSubgraph(ErrorCode.TYPE_WITH_ONLY_UNUSED_EXTERNAL, type.place(), "All fields of type \"" + name
                        + "\" are external and none of them is used.");
            }
            types.put(name, composite.withFields(fields));
        });
        return schema.withTypes(types);
    }

    private static boolean isReferenced(SubgraphSchema schema, String name) {
        return schema.types().values().stream().anyMatch(type -> switch (type) {
            case TypeDef.Composite composite -> composite.fields().values().stream()
                    .anyMatch(field -> field.type().base().equals(name));
            case TypeDef.Union union -> union.members().contains(name);
            default -> false;
        });
    }

    private TypeDef.Composite shared(SubgraphSchema schema, TypeDef.Composite type) {
        if (type.isInterface() || type.name().equals("Subscription")) {
            return type;
        }
        boolean entityOrRoot = type.has(FederationDirective.KEY) || type.name().equals("Query") || type.name().equals("Mutation");
        if (!entityOrRoot) {
            return isElsewhere(schema, type) ? type.withFields(mapFields(type, field -> field.with(FederationDirective.SHAREABLE)))
                    : type;
        }
        FieldRoles original = roles(schema);
        return type.withFields(mapFields(type, field -> {
            var coordinate = new Coordinate(type.name(), field.name());
            return !original.shareable().contains(coordinate) && isResolvedElsewhere(schema, coordinate)
                    ? field.with(FederationDirective.SHAREABLE) : field;
        }));
    }

    private boolean isElsewhere(SubgraphSchema schema, TypeDef.Composite type) {
        return others(schema).stream()
                .anyMatch(other -> other.composite(type.name()).filter(same -> !same.isInterface()).isPresent());
    }

    private boolean isResolvedElsewhere(SubgraphSchema schema, Coordinate field) {
        return others(schema).stream().filter(other -> other.field(field.type(), field.field()).isPresent())
                .anyMatch(other -> !roles(other).external().contains(field) || roles(other).provided().contains(field));
    }

    private List<SubgraphSchema> others(SubgraphSchema schema) {
        return originals.stream().filter(other -> !other.name().equals(schema.name())).toList();
    }

    private FieldRoles roles(SubgraphSchema schema) {
        return Objects.requireNonNull(roles.get(schema.name()));
    }

    private static Map<String, FieldDef> mapFields(TypeDef.Composite type, UnaryOperator<FieldDef> change) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        type.fields().forEach((name, field) -> fields.put(name, change.apply(field)));
        return fields;
    }

    private static SubgraphSchema mapComposites(SubgraphSchema schema,
                                                UnaryOperator<TypeDef.Composite> change) {
        Map<String, TypeDef> types = new LinkedHashMap<>();
        schema.types().forEach((name, type) ->
                types.put(name, type instanceof TypeDef.Composite composite ? change.apply(composite) : type));
        return schema.withTypes(types);
    }
}
