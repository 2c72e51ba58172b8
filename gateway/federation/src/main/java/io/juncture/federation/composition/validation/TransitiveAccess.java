package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.ContextUse;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field computed from what it {@code @requires} or takes from a context is not easier to see than that:
 * {@code MISSING_TRANSITIVE_AUTH_REQUIREMENTS}.
 */
public record TransitiveAccess(MergedSchema schema, Findings findings) {

    public void check() {
        for (Member member : schema.members()) {
            Map<String, List<TypeDef>> setters = ContextUse.setters(member.schema());
            member.schema().composites().forEach(type -> type.fields().values().forEach(field -> {
                field.first(FederationDirective.REQUIRES).ifPresent(requires -> granted(type, field).flatMap(granted ->
                        unprotected(granted, type.name(), FieldRoles.fieldSet(requires)))
                        .ifPresent(what -> report(type, field, requires.place(), "requires " + what)));
                field.arguments().values().forEach(argument -> ContextUse.of(argument).ifPresent(use ->
                        setters.getOrDefault(use.context(), List.of()).forEach(setter -> granted(type, field).flatMap(granted ->
                                unprotected(granted, setter.name(), whole(setter.name(), use.fields())))
                                .ifPresent(what -> report(type, field, argument.place(), "takes " + what + " from a context")))));
            }));
        }
    }

    /** What whoever sees the field meets. */
    private Optional<AccessRequirements> granted(TypeDef.Composite type, FieldDef field) {
        return schema.composite(type.name()).flatMap(known -> known.field(field.name()).map(merged ->
                AccessRequirements.of(known).and(AccessRequirements.of(merged))));
    }

    /** A selection together with the type that it is made of. */
    private static FieldSet whole(String type, FieldSet selected) {
        return new FieldSet(List.of(new FieldSet.Fragment(Optional.of(type), false, selected)));
    }

    private void report(TypeDef.Composite type, FieldDef field, SourcePlace place, String what) {
        findings.inSubgraph(ErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS, place, "Field \"" + type.name() + "." + field.name()
                + "\" " + what + ", which not everybody who may see the field may see; it needs the same"
                + " @authenticated, @requiresScopes or @policy.");
    }

    /** The first thing in the selection that is better protected. */
    private Optional<String> unprotected(AccessRequirements granted, String type, FieldSet selected) {
        for (FieldSet.Selection selection : selected.selections()) {
            Optional<String> found = switch (selection) {
                case FieldSet.Field field -> field(granted, type, field);
                case FieldSet.Fragment fragment -> fragment(granted, type, fragment);
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> field(AccessRequirements granted, String type, FieldSet.Field selected) {
        Optional<FieldDef> field = schema.composite(type).flatMap(known -> known.field(selected.name()));
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String returned = field.get().type().base();
        boolean hidden = !granted.implies(AccessRequirements.of(field.get()))
                || schema.type(returned).filter(known -> !granted.implies(AccessRequirements.of(known))).isPresent();
        return hidden ? Optional.of("\"" + type + "." + selected.name() + "\"")
                : unprotected(granted, returned, selected.selected());
    }

    private Optional<String> fragment(AccessRequirements granted, String type, FieldSet.Fragment fragment) {
        String condition = fragment.condition().orElse(type);
        return schema.type(condition).filter(known -> !granted.implies(AccessRequirements.of(known))).isPresent()
                && fragment.condition().isPresent() ? Optional.of("\"" + condition + "\"")
                : unprotected(granted, condition, fragment.selected());
    }
}
