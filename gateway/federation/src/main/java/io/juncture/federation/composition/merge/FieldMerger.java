package io.juncture.federation.composition.merge;

import graphql.language.Value;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import io.juncture.federation.composition.subgraph.ContextUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges the versions of one field of an object or interface type. */
record FieldMerger(Merging merging, InterfaceObjects interfaceObjects) {

    /** Empty when the field cannot be merged, which is reported. */
    Optional<FieldDef> merge(String type, String name, List<Source<TypeDef.Composite>> parents) {
        List<Source<FieldDef>> sources = Merging.parts(parents, parent -> parent.field(name));
        List<Source<FieldDef>> resolving = sources.stream()
                .filter(source -> !source.member().isExternal(type, name)).toList();
        String coordinate = type + "." + name;
        List<InterfaceObjects.Abstraction> abstracted = interfaceObjects.abstracting(type, name, sources);
        if (resolving.isEmpty() && abstracted.stream()
                .allMatch(abstraction -> abstraction.source().element().has(FederationDirective.EXTERNAL))) {
            merging.findings().error(ErrorCode.EXTERNAL_MISSING_ON_BASE, Source.places(sources), "Field \"" + coordinate
                    + "\" is external in every subgraph that has it (" + Source.subgraphs(sources)
                    + "): none of them resolves it.");
            return Optional.empty();
        }
        var overrides = Overrides.of(type, sources, merging.members(), merging.findings());
        List<Source<FieldDef>> defining = resolving.isEmpty() ? sources : resolving;
        TypeRef merged = type(coordinate, defining);
        var arguments = new ArgumentMerger(merging).merge(coordinate, defining);
        boolean sameType = defining.stream().allMatch(source -> source.element().type().equals(merged));
        var field = new FieldDef(name, Merging.description(defining), merged, arguments, List.of(),
                defining.getFirst().element().place());
        boolean externalsAgree = new ExternalFields(merging).check(coordinate, field, sources, resolving);
        new FieldSharing(merging).check(type, sources, abstracted, overrides);
        List<Applied> directives = new ArrayList<>(needsJoin(type, name, sources, sameType && externalsAgree, overrides)
                ? joins(type, sources, sameType && externalsAgree, overrides) : List.of());
        directives.addAll(merging.directives().of(defining));
        return Optional.of(field.withDirectives(directives));
    }

    private TypeRef type(String coordinate, List<Source<FieldDef>> sources) {
        List<TypeRef> types = sources.stream().map(source -> source.element().type()).toList();
        Optional<TypeRef> widest = merging.hierarchy().widest(types);
        if (widest.isEmpty()) {
            merging.findings().error(ErrorCode.FIELD_TYPE_MISMATCH, Source.places(sources), "The types of field \"" + coordinate
                    + "\" do not go together: " + Source.byValue(sources, field -> "\"" + field.type() + "\"") + ".");
        } else if (types.stream().distinct().count() > 1) {
            merging.findings().hint(HintCode.INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE, Source.places(sources), "Field \"" + coordinate
                    + "\" is \"" + widest.get() + "\" in the supergraph: it is "
                    + Source.byValue(sources, field -> "\"" + field.type() + "\"") + ".");
        }
        return widest.orElse(types.getFirst());
    }

    /** A field that every subgraph with the type has alike goes without {@code @join__field}. */
    private boolean needsJoin(String type, String name, List<Source<FieldDef>> sources, boolean sameType, Overrides overrides) {
        if (!sameType || overrides.needsJoin()) {
            return true;
        }
        boolean everywhere = merging.members().stream().filter(member -> member.declares(type))
                .allMatch(member -> sources.stream().anyMatch(source -> source.member().equals(member)) && !overrides.isGone(member));
        return !everywhere || sources.stream().anyMatch(source -> source.member().isExternal(type, name)
                || !contextArguments(source).isEmpty()
                || source.element().has(FederationDirective.REQUIRES) || source.element().has(FederationDirective.PROVIDES));
    }

    private List<Applied> joins(String type, List<Source<FieldDef>> sources, boolean sameType, Overrides overrides) {
        return sources.stream().filter(source -> !overrides.isGone(source.member())).map(source -> {
            FieldDef field = source.element();
            Member member = source.member();
            Map<String, Value<?>> arguments = new LinkedHashMap<>();
            text(field, FederationDirective.REQUIRES, "fields")
                    .ifPresent(text -> arguments.put("requires", Join.fieldSet(text)));
            text(field, FederationDirective.PROVIDES, "fields")
                    .ifPresent(text -> arguments.put("provides", Join.fieldSet(text)));
            if (!sameType) {
                arguments.put("type", Join.text(field.type().toString()));
            }
            Join.put(arguments, "external", member.isExternal(type, field.name()), true);
            text(field, FederationDirective.OVERRIDE, "from").ifPresent(text -> arguments.put("override", Join.text(text)));
            Join.put(arguments, "usedOverridden", overrides.kept().contains(member.name()), true);
            Optional.ofNullable(overrides.labels().get(member.name()))
                    .ifPresent(label -> arguments.put("overrideLabel", Join.text(label)));
            List<Value<?>> contexts = contextArguments(source);
            if (!contexts.isEmpty()) {
                arguments.put("contextArguments", Join.list(contexts));
            }
            return Join.field(member, arguments);
        }).toList();
    }

    private static List<Value<?>> contextArguments(Source<FieldDef> source) {
        return source.element().arguments().values().stream().flatMap(argument -> ContextUse.of(argument).stream()
                .<Value<?>>map(use -> Join.contextArgument(source.member(), argument, use))).toList();
    }

    private static Optional<String> text(FieldDef field, FederationDirective directive, String argument) {
        return field.first(directive).flatMap(applied -> applied.text(argument));
    }
}
