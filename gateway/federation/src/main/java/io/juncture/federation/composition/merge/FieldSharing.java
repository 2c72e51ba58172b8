package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.subgraph.Coordinate;
import java.util.ArrayList;
import java.util.List;

/** Checks that a field which several subgraphs resolve is meant to be resolved by several. */
record FieldSharing(Merging merging) {

    /** @param abstracted versions of the field that interface objects have for this type */
    void check(String type, List<Source<FieldDef>> sources, List<InterfaceObjects.Abstraction> abstracted, Overrides overrides) {
        if (sources.stream().anyMatch(source -> source.member().schema().composite(type).orElseThrow().isInterface()
                || source.member().isInterfaceObject(type))) {
            return;
        }
        String name = sources.getFirst().element().name();
        if (type.equals("Subscription")) {
            sources.stream().filter(source -> source.element().has(FederationDirective.SHAREABLE)).forEach(source ->
                    merging.findings().inSubgraph(ErrorCode.INVALID_FIELD_SHARING, source.element().place(), "Field \"" + type + "."
                            + name + "\" cannot be @shareable: a subscription has one source."));
        }
        List<Source<FieldDef>> resolving = new ArrayList<>();
        List<Source<FieldDef>> unshared = new ArrayList<>();
        for (Source<FieldDef> source : sources) {
            if (!source.member().isFullyExternal(type, name) && !overrides.isOverridden(source.member())) {
                resolving.add(source);
                if (!isShareable(type, source)) {
                    unshared.add(source);
                }
            }
        }
        abstracted(name, abstracted, resolving, unshared);
        report(type, name, resolving, unshared);
    }

    /** The same for a field that an object type has through interface objects alone. */
    void checkAbstracted(String type, String name, List<InterfaceObjects.Abstraction> abstracted) {
        List<Source<FieldDef>> resolving = new ArrayList<>();
        List<Source<FieldDef>> unshared = new ArrayList<>();
        abstracted(name, abstracted, resolving, unshared);
        report(type, name, resolving, unshared);
    }

    private static void abstracted(String name, List<InterfaceObjects.Abstraction> abstracted, List<Source<FieldDef>> resolving,
                                   List<Source<FieldDef>> unshared) {
        for (InterfaceObjects.Abstraction abstraction : abstracted) {
            if (!abstraction.source().member().isFullyExternal(abstraction.type(), name)) {
                resolving.add(abstraction.source());
                if (!isShareable(abstraction.type(), abstraction.source())) {
                    unshared.add(abstraction.source());
                }
            }
        }
    }

    private void report(String type, String name, List<Source<FieldDef>> resolving, List<Source<FieldDef>> unshared) {
        if (resolving.size() > 1 && !unshared.isEmpty()) {
            merging.findings().error(ErrorCode.INVALID_FIELD_SHARING, Source.places(unshared), "Field \"" + type + "." + name
                    + "\" is resolved by " + Source.subgraphs(resolving) + ", but in " + Source.subgraphs(unshared)
                    + " it is not marked @shareable.");
        }
    }

    /** A field that is resolved only where {@code @provides} says so counts as shareable. */
    private static boolean isShareable(String type, Source<FieldDef> source) {
        var coordinate = new Coordinate(type, source.element().name());
        return source.element().has(FederationDirective.SHAREABLE) || source.member().roles().shareable().contains(coordinate)
                || source.member().roles().provided().contains(coordinate);
    }
}
