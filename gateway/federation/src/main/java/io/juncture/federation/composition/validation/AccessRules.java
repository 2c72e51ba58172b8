package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.subgraph.SubgraphSchema;

/**
 * Interfaces get their access control from their implementations and must not state any of their own:
 * {@code AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE}.
 */
record AccessRules(SubgraphSchema schema, Findings findings) {

    void check() {
        schema.composites().forEach(type -> {
            if (type.isInterface() || type.has(FederationDirective.INTERFACE_OBJECT)) {
                report(type, (type.isInterface() ? "interface \"" : "interface object \"") + type.name() + "\"");
            }
            if (type.isInterface()) {
                type.fields().values().forEach(field ->
                        report(field, "field \"" + type.name() + "." + field.name() + "\" of an interface"));
            }
        });
    }

    private void report(Annotated element, String what) {
        element.directives().stream().filter(applied -> applied.known().filter(FederationDirective::isAccessControl).isPresent())
                .forEach(applied -> findings.inSubgraph(ErrorCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE, applied.place(), "\"@"
                        + applied.name() + "\" cannot stand on " + what
                        + ": interfaces are protected as their implementations are; apply it there."));
    }
}
