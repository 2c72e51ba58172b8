package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import io.juncture.federation.composition.subgraph.ContextUse;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.FieldSet;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks that the selection of a {@code @fromContext} gives one value of the argument's type, whichever object sets the
 * context: one field, whose own selection is one field again; or one such field for each of several object types.
 */
record ContextSelection(SubgraphSchema schema, FieldRoles roles, TypeRef expected, Consumer<String> report) {

    void check(ContextUse use, List<TypeDef> setting) {
        FieldSet selected;
        try {
            selected = FieldSet.parse(use.selection());
        } catch (FieldSet.Malformed e) {
            report.accept(e.getMessage());
            return;
        }
        if (selected.selections().getFirst() instanceof FieldSet.Field) {
            setting.forEach(type -> value(type.name(), selected));
        } else {
            conditions(selected, setting);
        }
    }

    private void conditions(FieldSet selected, List<TypeDef> setting) {
        List<FieldSet.Fragment> fragments = new ArrayList<>();
        Set<String> conditions = new HashSet<>();
        for (FieldSet.Selection selection : selected.selections()) {
            if (!(selection instanceof FieldSet.Fragment fragment) || fragment.condition().isEmpty()) {
                report.accept("it must be one field, or one fragment with a type condition for each type");
                return;
            }
            String condition = fragment.condition().get();
            if (schema.composite(condition).filter(type -> !type.isInterface()).isEmpty()) {
                report.accept("its type condition \"" + condition + "\" is not an object type of this subgraph");
                return;
            }
            if (!conditions.add(condition)) {
                report.accept("it has two fragments for \"" + condition + "\"");
                return;
            }
            if (fragment.hasDirectives()) {
                report.accept("it may not contain directives");
                return;
            }
            fragments.add(fragment);
        }
        for (TypeDef type : setting) {
            List<String> possible = schema.runtimeTypes(type.name());
            if (fragments.stream().noneMatch(fragment -> possible.contains(fragment.condition().orElseThrow()))) {
                report.accept("it has no type condition for \"" + type.name() + "\", which sets the context");
            }
            possible.forEach(conditions::remove);
        }
        conditions.forEach(condition -> report.accept("no \"" + condition + "\" ever sets the context"));
        fragments.forEach(fragment -> value(fragment.condition().orElseThrow(), fragment.selected()));
    }

    private void value(String type, FieldSet selected) {
        List<String> problems = new ArrayList<>();
        new FieldSetChecker(schema, roles, FieldSetUse.CONTEXT, (_, problem) -> problems.add(problem))
                .check(type, selected);
        Optional<TypeRef> given = problems.isEmpty() ? type(type, selected, problems) : Optional.empty();
        given.filter(found -> !found.equals(expected)).ifPresent(found -> problems.add("it gives \"" + found
                + "\" or null, but the argument has type \"" + expected + "\""));
        problems.forEach(report);
    }

    /** The type of the selected value. Wherever it is, it may turn out to be null. */
    private Optional<TypeRef> type(String type, FieldSet selected, List<String> problems) {
        if (schema.type(type).filter(known -> known.has(FederationDirective.INTERFACE_OBJECT)).isPresent()) {
            problems.add("\"" + type + "\" is an @interfaceObject");
            return Optional.empty();
        }
        if (selected.selections().size() != 1) {
            problems.add("it selects more than one value");
            return Optional.empty();
        }
        return switch (selected.selections().getFirst()) {
            case FieldSet.Fragment _ -> {
                problems.add("type conditions are only for the types that set the context");
                yield Optional.empty();
            }
            case FieldSet.Field field when field.name().equals("__typename") -> {
                problems.add("it may not contain __typename");
                yield Optional.empty();
            }
            case FieldSet.Field field -> {
                FieldDef definition = schema.field(type, field.name()).orElseThrow();
                TypeRef own = nullable(definition.type());
                yield field.selected().isEmpty() ? Optional.of(own)
                        : type(own.base(), field.selected(), problems).map(below -> inLists(own, below));
            }
        };
    }

    private static TypeRef nullable(TypeRef type) {
        return switch (type) {
            case TypeRef.Named named -> named;
            case TypeRef.ListOf(var element) -> new TypeRef.ListOf(nullable(element));
            case TypeRef.NonNull(var inner) -> nullable(inner);
        };
    }

    private static TypeRef inLists(TypeRef outer, TypeRef inner) {
        return outer instanceof TypeRef.ListOf(var element) ? new TypeRef.ListOf(inLists(element, inner)) : inner;
    }
}
