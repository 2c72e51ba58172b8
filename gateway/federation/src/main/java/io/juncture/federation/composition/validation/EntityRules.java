package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.FieldSet;
import io.juncture.federation.composition.subgraph.SubgraphSchema;

/**
 * {@code INTERFACE_OBJECT_USAGE_ERROR} and {@code INTERFACE_KEY_NOT_ON_IMPLEMENTATION}, as far as one subgraph can tell.
 */
record EntityRules(SubgraphSchema schema, Findings findings) {

    void check() {
        schema.composites().forEach(type -> {
            if (type.has(FederationDirective.INTERFACE_OBJECT) && !type.has(FederationDirective.KEY)) {
                findings.inSubgraph(ErrorCode.INTERFACE_OBJECT_USAGE_ERROR, type.place(), "Type \"" + type.name()
                        + "\" has @interfaceObject but no @key: only entities can be interface objects.");
            }
            if (type.isInterface()) {
                type.all(FederationDirective.KEY).forEach(key -> implementationsHave(type, key));
            }
        });
    }

    private void implementationsHave(TypeDef.Composite type, Applied key) {
        FieldSet fields = FieldRoles.fieldSet(key);
        boolean resolvable = key.flag("resolvable", true);
        schema.runtimeTypes(type.name()).stream().flatMap(name -> schema.composite(name).stream())
                .filter(implementation -> implementation.all(FederationDirective.KEY).stream()
                        .noneMatch(own -> isSame(FieldRoles.fieldSet(own), fields)
                                && (own.flag("resolvable", true) || !resolvable)))
                .forEach(implementation -> findings.inSubgraph(ErrorCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION, key.place(),
                        "Interface \"" + type.name() + "\" has the key \"" + fields + "\", but its implementation \""
                                + implementation.name() + "\" has no such " + (resolvable ? "resolvable " : "") + "key."));
    }

    private static boolean isSame(FieldSet one, FieldSet other) {
        return one.selections().size() == other.selections().size() && one.selections().containsAll(other.selections());
    }
}
