package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.Coordinate;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.FieldSet;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.List;
import java.util.function.BiConsumer;

/** Checks one field set against the schema it stands in. */
record FieldSetChecker(SubgraphSchema schema, FieldRoles roles, FieldSetUse use, BiConsumer<ErrorCode, String> report) {

    void check(String type, FieldSet fields) {
        check(type, fields, false);
    }

    private void check(String type, FieldSet fields, boolean belowExternal) {
        for (FieldSet.Selection selection : fields.selections()) {
            if (selection.hasDirectives()) {
                report.accept(use.directive(), "it may not contain directives");
            }
            switch (selection) {
                case FieldSet.Field field -> field(type, field, belowExternal);
                case FieldSet.Fragment fragment -> {
                    String condition = fragment.condition().orElse(type);
                    if (overlaps(type, condition)) {
                        check(condition, fragment.selected(), belowExternal);
                    } else {
                        report.accept(use.invalid(), "a \"" + type + "\" is never a \"" + condition + "\"");
                    }
                }
            }
        }
    }

    private void field(String type, FieldSet.Field selected, boolean belowExternal) {
        if (selected.isAliased()) {
            report.accept(use.invalid(), "it may not contain the alias \"" + selected.alias() + "\"");
            return;
        }
        if (selected.name().equals("__typename") && use != FieldSetUse.KEY) {
            return;
        }
        var found = schema.field(type, selected.name());
        if (found.isEmpty()) {
            report.accept(use.invalid(), "there is no field \"" + type + "." + selected.name() + "\" in this subgraph");
            return;
        }
        FieldDef field = found.get();
        var coordinate = new Coordinate(type, field.name());
        arguments(coordinate, field, selected);
        boolean leaf = schema.type(field.type().base())
                .filter(of -> of instanceof TypeDef.Composite || of instanceof TypeDef.Union).isEmpty();
        if (leaf != selected.selected().isEmpty()) {
            report.accept(use.invalid(), leaf ? "\"" + coordinate + "\" has no fields to select"
                    : "fields of \"" + coordinate + "\" must be selected");
        }
        if (use == FieldSetUse.KEY) {
            keyType(coordinate, field);
        }
        boolean external = isExternal(coordinate) || belowExternal;
        if (leaf && !external) {
            use.missingExternal().ifPresent(code -> report.accept(code, "\"" + coordinate
                    + "\" is resolved by this subgraph itself; it should be marked @external or left out"));
        }
        check(field.type().base(), selected.selected(), external);
    }

    private void arguments(Coordinate coordinate, FieldDef field, FieldSet.Field selected) {
        if (!field.arguments().isEmpty()) {
            use.arguments().ifPresent(code -> report.accept(code, "\"" + coordinate + "\" has arguments"));
        }
        selected.arguments().stream().filter(name -> !field.arguments().containsKey(name)).forEach(name ->
                report.accept(use.invalid(), "\"" + coordinate + "\" has no argument \"" + name + "\""));
        List<String> missing = field.arguments().values().stream().filter(InputDef::isRequired).map(InputDef::name)
                .filter(name -> !selected.arguments().contains(name)).toList();
        if (use.arguments().isEmpty() && !missing.isEmpty()) {
            report.accept(use.invalid(), "\"" + coordinate + "\" needs the argument \"" + missing.getFirst() + "\"");
        }
    }

    private void keyType(Coordinate coordinate, FieldDef field) {
        boolean isAbstract = schema.type(field.type().base())
                .filter(of -> of instanceof TypeDef.Union || of instanceof TypeDef.Composite c && c.isInterface()).isPresent();
        if (isAbstract) {
            report.accept(ErrorCode.KEY_FIELDS_SELECT_INVALID_TYPE, "\"" + coordinate + "\" of type \"" + field.type()
                    + "\" is an interface or a union");
        }
    }

    /** External itself, or on one of the implementations when it is the field of an interface. */
    private boolean isExternal(Coordinate coordinate) {
        return roles.external().contains(coordinate) || schema.composite(coordinate.type())
                .filter(TypeDef.Composite::isInterface).isPresent() && schema.runtimeTypes(coordinate.type()).stream()
                .anyMatch(runtime -> roles.external().contains(new Coordinate(runtime, coordinate.field())));
    }

    private boolean overlaps(String type, String condition) {
        return schema.type(condition).isPresent() && (type.equals(condition)
                || schema.runtimeTypes(type).stream().anyMatch(schema.runtimeTypes(condition)::contains));
    }
}
