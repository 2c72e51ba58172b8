package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the fields of a subgraph are used for.
 *
 * @param shareable fields that may be resolved elsewhere too: those marked so, and all fields of keys
 * @param external  fields the subgraph names but does not resolve by itself
 * @param provided  external fields that the subgraph resolves on some paths, by {@code @provides}
 * @param used      fields that a field set speaks of, or that an interface asks for
 */
public record FieldRoles(Set<Coordinate> shareable, Set<Coordinate> external, Set<Coordinate> provided, Set<Coordinate> used) {

    public static FieldRoles of(SubgraphSchema schema) {
        Set<Coordinate> keys = new LinkedHashSet<>();
        Set<Coordinate> extensionKeys = new LinkedHashSet<>();
        Set<Coordinate> provided = new LinkedHashSet<>();
        Set<Coordinate> used = new LinkedHashSet<>();
        Set<Coordinate> shareable = new LinkedHashSet<>();
        Set<Coordinate> external = new LinkedHashSet<>();
        var wide = new FieldTargets(schema, true);
        var narrow = new FieldTargets(schema, false);
        schema.composites().forEach(type -> {
            for (Applied key : type.all(FederationDirective.KEY)) {
                FieldSet fields = fieldSet(key);
                keys.addAll(wide.of(type.name(), fields));
                if (key.onExtension() || type.has(FederationDirective.EXTENDS)) {
                    extensionKeys.addAll(narrow.of(type.name(), fields));
                }
            }
            for (FieldDef field : type.fields().values()) {
                var coordinate = new Coordinate(type.name(), field.name());
                if (field.has(FederationDirective.SHAREABLE)) {
                    shareable.add(coordinate);
                }
                if (field.has(FederationDirective.EXTERNAL)) {
                    external.add(coordinate);
                }
                field.all(FederationDirective.REQUIRES).forEach(requires -> used.addAll(wide.of(type.name(), fieldSet(requires))));
                field.all(FederationDirective.PROVIDES)
                        .forEach(provides -> provided.addAll(wide.of(field.type().base(), fieldSet(provides))));
                if (type.isInterface()) {
                    schema.runtimeTypes(type.name()).stream().filter(runtime -> schema.field(runtime, field.name()).isPresent())
                            .forEach(runtime -> used.add(new Coordinate(runtime, field.name())));
                }
            }
        });
        takenFromContexts(schema, wide).forEach(used::addAll);
        shareable.addAll(keys);
        used.addAll(keys);
        used.addAll(provided);
        external.removeAll(extensionKeys);
        return new FieldRoles(Set.copyOf(shareable), Set.copyOf(external), Set.copyOf(provided), Set.copyOf(used));
    }

    private static Stream<Set<Coordinate>> takenFromContexts(SubgraphSchema schema, FieldTargets targets) {
        Map<String, List<TypeDef>> setters = ContextUse.setters(schema);
        return schema.composites().flatMap(type -> type.fields().values().stream())
                .flatMap(field -> field.arguments().values().stream()).flatMap(argument -> ContextUse.of(argument).stream())
                .flatMap(use -> setters.getOrDefault(use.context(), List.of()).stream()
                        .map(setter -> targets.of(setter.name(), use.fields())));
    }

    /** The field set of a {@code @key}, {@code @requires} or {@code @provides}. */
    public static FieldSet fieldSet(Applied applied) {
        return FieldSet.lenient(applied.text("fields").orElse(""));
    }

    public boolean isExternal(TypeDef type, FieldDef field) {
        return external.contains(new Coordinate(type.name(), field.name()));
    }
}
