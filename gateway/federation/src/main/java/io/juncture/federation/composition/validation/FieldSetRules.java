package io.juncture.federation.composition.validation;

import graphql.language.StringValue;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.FieldSet;
import io.juncture.federation.composition.subgraph.SubgraphSchema;

/** {@code KEY_*}, {@code REQUIRES_*}, {@code PROVIDES_*} and {@code EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE}. */
final class FieldSetRules {

    private final SubgraphSchema schema;
    private final Findings findings;
    private final FieldRoles roles;

    FieldSetRules(SubgraphSchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
        this.roles = FieldRoles.of(schema);
    }

    void check() {
        schema.composites().forEach(type -> {
            type.all(FederationDirective.KEY).forEach(key -> key(type, key));
            type.fields().values().forEach(field -> {
                field.all(FederationDirective.REQUIRES).forEach(requires -> requires(type, field, requires));
                field.all(FederationDirective.PROVIDES).forEach(provides -> provides(type, field, provides));
            });
        });
    }

    private void key(TypeDef.Composite type, Applied key) {
        if (type.isInterface() && !supportsInterfaceKeys()) {
            findings.inSubgraph(ErrorCode.KEY_UNSUPPORTED_ON_INTERFACE, key.place(), "Interface \"" + type.name()
                    + "\" cannot have a @key before Federation 2.3.");
            return;
        }
        check(key, FieldSetUse.KEY, type.name(), "\"" + type.name() + "\"");
    }

    private boolean supportsInterfaceKeys() {
        return schema.names().links().stream().filter(link -> link.isFederation())
                .flatMap(link -> link.version().stream()).allMatch(version -> version.minor() >= 3);
    }

    private void requires(TypeDef.Composite type, FieldDef field, Applied requires) {
        String coordinate = "field \"" + type.name() + "." + field.name() + "\"";
        if (type.isInterface()) {
            findings.inSubgraph(ErrorCode.REQUIRES_UNSUPPORTED_ON_INTERFACE, requires.place(), "The " + coordinate
                    + " of an interface cannot have @requires.");
            return;
        }
        check(requires, FieldSetUse.REQUIRES, type.name(), coordinate);
    }

    private void provides(TypeDef.Composite type, FieldDef field, Applied provides) {
        String coordinate = "field \"" + type.name() + "." + field.name() + "\"";
        var target = schema.type(field.type().base());
        if (type.isInterface()) {
            findings.inSubgraph(ErrorCode.PROVIDES_UNSUPPORTED_ON_INTERFACE, provides.place(), "The " + coordinate
                    + " of an interface cannot have @provides.");
        } else if (field.has(FederationDirective.EXTERNAL)) {
            findings.inSubgraph(ErrorCode.EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE, provides.place(), "The " + coordinate
                    + " has @external and @provides: what is not resolved here cannot provide anything.");
        } else if (target.filter(known -> known instanceof TypeDef.Composite || known instanceof TypeDef.Union).isEmpty()) {
            findings.inSubgraph(ErrorCode.PROVIDES_ON_NON_OBJECT_FIELD, provides.place(), "The " + coordinate + " has @provides, but"
                    + " its type \"" + field.type() + "\" has no fields.");
        } else {
            check(provides, FieldSetUse.PROVIDES, field.type().base(), coordinate);
        }
    }

    private void check(Applied applied, FieldSetUse use, String type, String where) {
        String on = "@" + applied.name() + " of " + where;
        if (!(applied.arguments().get("fields") instanceof StringValue text)) {
            findings.inSubgraph(use.invalidType(), applied.place(), "The argument \"fields\" of " + on + " must be a string.");
            return;
        }
        try {
            FieldSet fields = FieldSet.parse(text.getValue());
            new FieldSetChecker(schema, roles, use, (code, problem) ->
                    findings.inSubgraph(code, applied.place(), "The field set \"" + fields + "\" of " + on + " is wrong: " + problem
                            + ".")).check(type, fields);
        } catch (FieldSet.Malformed e) {
            findings.inSubgraph(use.invalid(), applied.place(), "The field set \"" + text.getValue() + "\" of " + on + " is wrong: "
                    + e.getMessage() + ".");
        }
    }
}
