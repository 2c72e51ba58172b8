package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.Optional;

/** A type has what its interfaces ask for (GraphQL, section "Objects"): {@code INVALID_GRAPHQL}. */
record InterfaceConformance(SubgraphSchema schema, Findings findings) {

    void check() {
        schema.composites().forEach(type -> type.interfaces().forEach(name -> {
            Optional<TypeDef.Composite> above = schema.composite(name).filter(TypeDef.Composite::isInterface);
            if (above.isEmpty()) {
                report(type, "implements \"" + name + "\", which is not an interface");
            } else if (name.equals(type.name())) {
                report(type, "implements itself");
            } else {
                above.get().interfaces().stream().filter(higher -> !type.interfaces().contains(higher)).forEach(higher ->
                        report(type, "must also implement \"" + higher + "\", which \"" + name + "\" implements"));
                above.get().fields().values().forEach(wanted -> field(type, above.get(), wanted));
            }
        }));
    }

    private void field(TypeDef.Composite type, TypeDef.Composite above, FieldDef wanted) {
        String coordinate = above.name() + "." + wanted.name();
        Optional<FieldDef> field = type.field(wanted.name());
        if (field.isEmpty()) {
            report(type, "lacks the field of \"" + coordinate + "\"");
            return;
        }
        if (!isSubtype(field.get().type(), wanted.type())) {
            findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, field.get().place(), "Field \"" + type.name() + "." + wanted.name()
                    + "\" of type \"" + field.get().type() + "\" does not fit \"" + coordinate + "\" of type \"" + wanted.type()
                    + "\".");
        }
        for (InputDef argument : wanted.arguments().values()) {
            InputDef own = field.get().arguments().get(argument.name());
            if (own == null || !own.type().equals(argument.type())) {
                findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, field.get().place(), "Field \"" + type.name() + "." + wanted.name()
                        + "\" must have the argument \"" + argument.name() + ": " + argument.type() + "\" of \"" + coordinate
                        + "\".");
            }
        }
        field.get().arguments().values().stream()
                .filter(own -> own.isRequired() && !wanted.arguments().containsKey(own.name()))
                .forEach(own -> findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, own.place(), "Argument \"" + type.name() + "."
                        + wanted.name() + "(" + own.name() + ":)\" is required, but \"" + coordinate + "\" does not have it."));
    }

    private boolean isSubtype(TypeRef below, TypeRef above) {
        return switch (above) {
            case TypeRef.NonNull(var inner) -> below instanceof TypeRef.NonNull(var narrower) && isSubtype(narrower, inner);
            case TypeRef _ when below instanceof TypeRef.NonNull(var narrower) -> isSubtype(narrower, above);
            case TypeRef.ListOf(var inner) -> below instanceof TypeRef.ListOf(var narrower) && isSubtype(narrower, inner);
            case TypeRef.Named(var name) -> below instanceof TypeRef.Named(var narrower) && (name.equals(narrower)
                    || schema.runtimeTypes(name).contains(narrower)
                    || schema.composite(narrower).filter(type -> type.interfaces().contains(name)).isPresent());
        };
    }

    private void report(TypeDef.Composite type, String problem) {
        findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, type.place(), "Type \"" + type.name() + "\" " + problem + ".");
    }
}
