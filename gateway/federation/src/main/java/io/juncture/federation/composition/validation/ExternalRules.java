package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.Coordinate;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.SubgraphSchema;

/**
 * {@code EXTERNAL_ON_INTERFACE}, {@code EXTERNAL_UNUSED}, {@code MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL} and
 * {@code INVALID_SHAREABLE_USAGE}.
 */
record ExternalRules(SubgraphSchema schema, Findings findings) {

    void check() {
        FieldRoles roles = FieldRoles.of(schema);
        schema.composites().forEach(type -> {
            type.fields().values().forEach(field -> field(type, field, roles));
            type.directives().stream().filter(applied -> applied.is(FederationDirective.SHAREABLE)).forEach(applied -> {
                if (type.all(FederationDirective.SHAREABLE).stream()
                        .filter(other -> other.onExtension() == applied.onExtension() && !applied.onExtension()).count() > 1) {
                    findings.inSubgraph(ErrorCode.INVALID_SHAREABLE_USAGE, applied.place(), "@shareable is applied twice to the same"
                            + " declaration of \"" + type.name() + "\".");
                }
            });
        });
    }

    private void field(TypeDef.Composite type, FieldDef field, FieldRoles roles) {
        var coordinate = new Coordinate(type.name(), field.name());
        if (type.isInterface() && field.has(FederationDirective.SHAREABLE)) {
            findings.inSubgraph(ErrorCode.INVALID_SHAREABLE_USAGE, field.place(), "Field \"" + coordinate
                    + "\" of an interface cannot be @shareable: only fields of object types are resolved.");
        }
        if (field.all(FederationDirective.SHAREABLE).size() > 1) {
            findings.inSubgraph(ErrorCode.INVALID_SHAREABLE_USAGE, field.place(), "Field \"" + coordinate
                    + "\" is marked @shareable twice.");
        }
        if (!field.has(FederationDirective.EXTERNAL)) {
            return;
        }
        if (type.isInterface()) {
            findings.inSubgraph(ErrorCode.EXTERNAL_ON_INTERFACE, field.place(), "Field \"" + coordinate
                    + "\" of an interface cannot be @external; mark the field of its implementations.");
        } else if (roles.external().contains(coordinate)) {
            if (!roles.used().contains(coordinate)) {
                findings.inSubgraph(ErrorCode.EXTERNAL_UNUSED, field.place(), "Field \"" + coordinate + "\" is @external but no @key,"
                        + " @requires, @provides or interface of this subgraph uses it; it can be removed.");
            }
            field.directives().stream().filter(ExternalRules::isMerged).forEach(applied ->
                    findings.inSubgraph(ErrorCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL, applied.place(), "\"@" + applied.name()
                            + "\" has no effect on external field \"" + coordinate + "\"; apply it where the field is resolved."));
        }
    }

    private static boolean isMerged(Applied applied) {
        return applied.known().filter(FederationDirective::isMerged).isPresent() || applied.name().equals("deprecated");
    }
}
