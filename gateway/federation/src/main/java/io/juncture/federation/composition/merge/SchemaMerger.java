package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Merges all types. */
public final class SchemaMerger {

    private final Merging merging;
    private final InterfaceObjects interfaceObjects;
    private final Map<String, TypeDef> merged = new TreeMap<>();

    private SchemaMerger(Merging merging) {
        this.merging = merging;
        this.interfaceObjects = new InterfaceObjects(merging.members());
    }

    /** @param members sorted by name */
    public static MergedSchema merge(List<Member> members, Findings findings) {
        new ImportNames(members, findings).check();
        var composed = new ComposedDirectives(members, findings).find();
        var merging = new Merging(members, new TypeHierarchy(members), new MergedDirectives(composed, findings), findings);
        var types = new SchemaMerger(merging).merge();
        return new MergedSchema(members, types, new ExecutableDirectives(merging).merge(), composed);
    }

    private Map<String, TypeDef> merge() {
        List<String> names = merging.members().stream().flatMap(member -> member.schema().types().keySet().stream())
                .distinct().sorted().toList();
        List<String> enums = new ArrayList<>();
        for (String name : names) {
            List<Source<TypeDef>> sources = merging.sources(name, TypeDef.class);
            if (isOneKind(name, sources)) {
                new PartHints(merging).descriptions(name, sources);
                switch (sources.getFirst().element()) {
                    case TypeDef.Scalar _ -> put(scalar(name, sources));
                    case TypeDef.Composite _ -> composite(name);
                    case TypeDef.Union _ -> put(union(name));
                    case TypeDef.Input _ -> put(input(name));
                    case TypeDef.Enumeration _ -> enums.add(name);
                }
            }
        }
        Set<String> inputs = inputTypes();
        Set<String> outputs = outputTypes();
        enums.forEach(name -> put(enumeration(name, inputs, outputs)));
        merged.replaceAll((_, type) -> type instanceof TypeDef.Composite composite && !composite.isInterface()
                ? completed(composite) : type);
        AccessControl.propagate(merging.members(), merged, merging.directives());
        return merged;
    }

    private TypeDef.Composite completed(TypeDef.Composite type) {
        TypeDef.Composite completed = interfaceObjects.completed(type, merged);
        completed.fields().keySet().stream().filter(field -> type.field(field).isEmpty()).forEach(field ->
                new FieldSharing(merging).checkAbstracted(type.name(), field,
                        interfaceObjects.abstracting(type.name(), field, List.of())));
        return completed;
    }

    private void put(TypeDef type) {
        merged.put(type.name(), type);
    }

    private boolean isOneKind(String name, List<Source<TypeDef>> sources) {
        Predicate<Source<TypeDef>> isInterface = source -> Member.isInterface(source.element());
        boolean interfaces = sources.stream().allMatch(isInterface);
        boolean same = sources.stream().map(source -> source.element().kind()).distinct().count() == 1
                && sources.stream().map(isInterface::test).distinct().count() == 1;
        if (!interfaces && !same) {
            merging.findings().error(ErrorCode.TYPE_KIND_MISMATCH, Source.places(sources), "Type \"" + name
                    + "\" is not of one kind: it is " + Source.byValue(sources, type -> "an " + type.kind()
                    + (type.has(FederationDirective.INTERFACE_OBJECT) ? " with @interfaceObject" : "")) + ".");
        }
        return interfaces || same;
    }

    private <T extends TypeDef> List<Applied> joins(List<Source<T>> sources) {
        List<Applied> joins = new ArrayList<>();
        for (Source<T> source : sources) {
            T type = source.element();
            boolean interfaceObject = type.has(FederationDirective.INTERFACE_OBJECT);
            List<Applied> keys = type.all(FederationDirective.KEY);
            if (keys.isEmpty()) {
                joins.add(Join.type(source.member(), Optional.empty(), false, true, interfaceObject));
            }
            keys.forEach(key -> joins.add(Join.type(source.member(), key.text("fields"),
                    key.onExtension() || type.has(FederationDirective.EXTENDS), key.flag("resolvable", true), interfaceObject)));
        }
        return joins;
    }

    private <T extends TypeDef> List<Applied> directives(List<Source<T>> sources, List<Applied> specific) {
        return Stream.of(specific, joins(sources), merging.directives().of(sources)).flatMap(List::stream).toList();
    }

    private TypeDef scalar(String name, List<Source<TypeDef>> sources) {
        return new TypeDef.Scalar(name, Merging.description(sources), directives(sources, List.of()), false,
                sources.getFirst().element().place());
    }

    private void composite(String name) {
        var sources = merging.sources(name, TypeDef.Composite.class);
        new PartHints(merging).composite(name, sources);
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        var merger = new FieldMerger(merging, interfaceObjects);
        for (String field : Merging.names(sources, TypeDef.Composite::fields)) {
            merger.merge(name, field, sources).ifPresent(definition -> fields.put(field, definition));
        }
        boolean emptyRoot = fields.isEmpty() && sources.stream().allMatch(source -> source.element().fields().isEmpty());
        if (!emptyRoot) {
            var implementing = sources.stream().flatMap(source -> source.element().interfaces().stream().sorted()
                    .map(above -> Join.implementing(source.member(), above))).toList();
            put(new TypeDef.Composite(name, Member.isInterface(sources.getFirst().element()), Merging.description(sources),
                    sources.stream().flatMap(source -> source.element().interfaces().stream()).distinct().sorted().toList(),
                    fields, directives(sources, implementing), false, sources.getFirst().element().place()));
        }
    }

    private TypeDef union(String name) {
        var sources = merging.sources(name, TypeDef.Union.class);
        new PartHints(merging).union(name, sources);
        var joins = sources.stream().flatMap(source -> source.element().members().stream()
                .map(member -> Join.unionMember(source.member(), member))).toList();
        return new TypeDef.Union(name, Merging.description(sources),
                sources.stream().flatMap(source -> source.element().members().stream()).distinct().toList(),
                directives(sources, joins), false, sources.getFirst().element().place());
    }

    private TypeDef input(String name) {
        var sources = merging.sources(name, TypeDef.Input.class);
        return new TypeDef.Input(name, Merging.description(sources), new InputTypeMerger(merging).merge(name, sources),
                directives(sources, List.of()), false, sources.getFirst().element().place());
    }

    private TypeDef enumeration(String name, Set<String> inputs, Set<String> outputs) {
        var sources = merging.sources(name, TypeDef.Enumeration.class);
        if (!inputs.contains(name) && !outputs.contains(name)) {
            merging.findings().hint(HintCode.UNUSED_ENUM_TYPE, Source.places(sources), "Enum \"" + name + "\" is used nowhere.");
        }
        var values = new EnumMerger(merging).merge(name, sources, inputs.contains(name), outputs.contains(name));
        return new TypeDef.Enumeration(name, Merging.description(sources), values, directives(sources, List.of()), false,
                sources.getFirst().element().place());
    }

    private Set<String> inputTypes() {
        Set<String> names = new HashSet<>();
        merged.values().forEach(type -> {
            switch (type) {
                case TypeDef.Composite composite -> composite.fields().values().stream()
                        .flatMap(field -> field.arguments().values().stream()).map(InputDef::type).map(TypeRef::base)
                        .forEach(names::add);
                case TypeDef.Input input -> input.fields().values().stream().map(InputDef::type).map(TypeRef::base)
                        .forEach(names::add);
                default -> { }
            }
        });
        return names;
    }

    private Set<String> outputTypes() {
        Set<String> names = new HashSet<>();
        merged.values().forEach(type -> {
            if (type instanceof TypeDef.Composite composite) {
                composite.fields().values().forEach(field -> names.add(field.type().base()));
            }
        });
        return names;
    }
}
