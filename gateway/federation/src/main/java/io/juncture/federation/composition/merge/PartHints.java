package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.TypeDef;
import java.util.List;
import java.util.Optional;

/** Hints about types that have not the same parts everywhere, although that is no mistake by itself. */
record PartHints(Merging merging) {

    void composite(String name, List<Source<TypeDef.Composite>> sources) {
        boolean root = List.of("Query", "Mutation", "Subscription").contains(name);
        var keyed = sources.stream().filter(source -> source.element().has(FederationDirective.KEY)).toList();
        if (root || sources.stream().anyMatch(source -> source.element().has(FederationDirective.INTERFACE_OBJECT))) {
            return;
        }
        boolean isInterface = sources.getFirst().element().isInterface();
        if (keyed.isEmpty()) {
            HintCode code = isInterface ? HintCode.INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD
                    : HintCode.INCONSISTENT_OBJECT_VALUE_TYPE_FIELD;
            var resolving = sources.stream().filter(source -> source.element().fields().keySet().stream()
                    .anyMatch(field -> !source.member().isExternal(name, field))).toList();
            for (String field : Merging.names(resolving, TypeDef.Composite::fields)) {
                var having = Merging.parts(resolving, type -> type.field(field));
                if (having.size() < resolving.size()) {
                    hint(code, having, "Field \"" + name + "." + field + "\" is in " + Source.subgraphs(having) + " but not in "
                            + Source.subgraphs(without(resolving, having)) + ", where the type is, too.");
                }
            }
        } else if (keyed.size() < sources.size() && !isInterface) {
            hint(HintCode.INCONSISTENT_ENTITY, keyed, "Type \"" + name + "\" is an entity in " + Source.subgraphs(keyed)
                    + " but has no @key in " + Source.subgraphs(without(sources, keyed)) + ".");
        }
    }

    void union(String name, List<Source<TypeDef.Union>> sources) {
        sources.stream().flatMap(source -> source.element().members().stream()).distinct().forEach(member -> {
            var having = sources.stream().filter(source -> source.element().members().contains(member)).toList();
            if (having.size() < sources.size()) {
                hint(HintCode.INCONSISTENT_UNION_MEMBER, having, "Union \"" + name + "\" has the member \"" + member + "\" in "
                        + Source.subgraphs(having) + " but not in " + Source.subgraphs(without(sources, having)) + ".");
            }
        });
    }

    /** Descriptions of types, and of their fields and values; the supergraph has the one that most subgraphs give. */
    void descriptions(String name, List<Source<TypeDef>> sources) {
        description(name, sources);
        switch (sources.getFirst().element()) {
            case TypeDef.Composite _ -> {
                var composites = merging.sources(name, TypeDef.Composite.class);
                Merging.names(composites, TypeDef.Composite::fields).forEach(field ->
                        description(name + "." + field, Merging.parts(composites, type -> type.field(field))));
            }
            case TypeDef.Enumeration _ -> {
                var enums = merging.sources(name, TypeDef.Enumeration.class);
                Merging.names(enums, TypeDef.Enumeration::values).forEach(value -> description(name + "." + value,
                        Merging.parts(enums, type -> Optional.ofNullable(type.values().get(value)))));
            }
            case TypeDef.Input _ -> {
                var inputs = merging.sources(name, TypeDef.Input.class);
                Merging.names(inputs, TypeDef.Input::fields).forEach(field -> description(name + "." + field,
                        Merging.parts(inputs, type -> Optional.ofNullable(type.fields().get(field)))));
            }
            case TypeDef.Scalar _ -> { }
            case TypeDef.Union _ -> { }
        }
    }

    private <T extends Annotated> void description(String coordinate, List<Source<T>> sources) {
        var described = sources.stream().filter(source -> !source.element().description().isEmpty()).toList();
        if (described.stream().map(source -> source.element().description()).distinct().count() > 1) {
            String chosen = Merging.description(sources);
            var other = described.stream().filter(source -> !source.element().description().equals(chosen)).toList();
            hint(HintCode.INCONSISTENT_DESCRIPTION, described, "\"" + coordinate + "\" is described differently in "
                    + Source.subgraphs(described) + "; the description of " + Source.subgraphs(other) + " is left out.");
        }
    }

    private static <T extends Annotated, P extends Annotated> List<Source<T>> without(List<Source<T>> sources,
                                                                                      List<Source<P>> having) {
        return sources.stream().filter(source -> having.stream().noneMatch(other -> other.member().equals(source.member())))
                .toList();
    }

    private <T extends Annotated> void hint(HintCode code, List<Source<T>> sources, String message) {
        merging.findings().hint(code, Source.places(sources), message);
    }
}
