package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.Optional;

/** Arguments in {@code @requires} exist wherever the required field is resolved: {@code REQUIRES_INVALID_FIELDS}. */
public record RequiredArguments(MergedSchema schema, Findings findings) {

    public void check() {
        for (Member member : schema.members()) {
            member.schema().composites().forEach(type -> type.fields().values().forEach(field ->
                    field.all(FederationDirective.REQUIRES).forEach(requires ->
                            check(type.name(), FieldRoles.fieldSet(requires), requires,
                                    "\"" + type.name() + "." + field.name() + "\""))));
        }
    }

    private void check(String type, FieldSet fields, Applied requires, String on) {
        for (FieldSet.Selection selection : fields.selections()) {
            switch (selection) {
                case FieldSet.Fragment fragment -> check(fragment.condition().orElse(type), fragment.selected(), requires, on);
                case FieldSet.Field field -> schema.composite(type).flatMap(known -> known.field(field.name()))
                        .ifPresent(definition -> {
                            problem(definition, field).ifPresent(problem -> findings.inSubgraph(ErrorCode.REQUIRES_INVALID_FIELDS,
                                    requires.place(), "@requires of " + on + " cannot select \"" + type + "." + field.name() + "\": "
                                            + problem + "."));
                            check(definition.type().base(), field.selected(), requires, on);
                        });
            }
        }
    }

    private static Optional<String> problem(FieldDef definition, FieldSet.Field selected) {
        Optional<String> unknown = selected.arguments().stream().filter(name -> !definition.arguments().containsKey(name))
                .findFirst().map(name -> "not every subgraph that resolves it has the argument \"" + name + "\"");
        return unknown.or(() -> definition.arguments().values().stream().filter(InputDef::isRequired).map(InputDef::name)
                .filter(name -> !selected.arguments().contains(name)).findFirst()
                .map(name -> "a subgraph that resolves it needs the argument \"" + name + "\""));
    }
}
