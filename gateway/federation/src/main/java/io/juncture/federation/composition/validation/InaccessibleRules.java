package io.juncture.federation.composition.validation;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What remains without the {@code @inaccessible} elements is a schema (specification "core/inaccessible" v0.2):
 * {@code QUERY_ROOT_TYPE_INACCESSIBLE}, {@code ONLY_INACCESSIBLE_CHILDREN}, {@code REFERENCED_INACCESSIBLE},
 * {@code REQUIRED_INACCESSIBLE}, {@code IMPLEMENTED_BY_INACCESSIBLE}, {@code DEFAULT_VALUE_USES_INACCESSIBLE}.
 */
public record InaccessibleRules(MergedSchema schema, Findings findings) {

    public void check() {
        schema.composite("Query").filter(InaccessibleRules::isHidden).ifPresent(query ->
                report(ErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE, query, "The query root type cannot be @inaccessible."));
        schema.types().values().stream().filter(type -> !isHidden(type)).forEach(type -> {
            switch (type) {
                case TypeDef.Scalar _ -> { }
                case TypeDef.Composite composite -> {
                    children(type, composite.fields().values());
                    composite.fields().values().forEach(field -> field(composite, field));
                }
                case TypeDef.Union union -> children(type, union.members().stream().flatMap(name -> schema.type(name).stream())
                        .toList());
                case TypeDef.Enumeration enumeration -> children(type, enumeration.values().values());
                case TypeDef.Input input -> {
                    children(type, input.fields().values());
                    input.fields().values().forEach(field -> input(type.name() + "." + field.name(), field, "input type"));
                }
            }
        });
    }

    private static boolean isHidden(Annotated element) {
        return element.has(FederationDirective.INACCESSIBLE);
    }

    private void children(TypeDef type, Collection<? extends Annotated> children) {
        if (!children.isEmpty() && children.stream().allMatch(InaccessibleRules::isHidden)) {
            report(ErrorCode.ONLY_INACCESSIBLE_CHILDREN, type, "Type \"" + type.name()
                    + "\" is accessible, but everything in it is @inaccessible.");
        }
    }

    private void field(TypeDef.Composite type, FieldDef field) {
        String coordinate = type.name() + "." + field.name();
        if (isHidden(field)) {
            visibleAbove(type).filter(above -> above.field(field.name()).filter(wanted -> !isHidden(wanted)).isPresent())
                    .forEach(above -> report(ErrorCode.IMPLEMENTED_BY_INACCESSIBLE, field, "Field \"" + coordinate
                            + "\" is @inaccessible, but it implements \"" + above.name() + "." + field.name()
                            + "\", which is accessible."));
            return;
        }
        reference(coordinate, field.type(), field);
        for (InputDef argument : field.arguments().values()) {
            String name = coordinate + "(" + argument.name() + ":)";
            input(name, argument, "field");
            if (isHidden(argument)) {
                visibleAbove(type).filter(above -> above.field(field.name()).filter(wanted -> !isHidden(wanted))
                                .map(wanted -> wanted.arguments().get(argument.name())).filter(wanted -> !isHidden(wanted))
                                .isPresent())
                        .forEach(above -> report(ErrorCode.IMPLEMENTED_BY_INACCESSIBLE, argument, "Argument \"" + name
                                + "\" is @inaccessible, but it implements that of \"" + above.name() + "." + field.name()
                                + "\", which is accessible."));
            }
        }
    }

    private Stream<TypeDef.Composite> visibleAbove(TypeDef.Composite type) {
        return type.interfaces().stream().flatMap(name -> schema.composite(name).stream()).filter(above -> !isHidden(above));
    }

    private void input(String coordinate, InputDef input, String parent) {
        if (isHidden(input)) {
            if (input.isRequired()) {
                report(ErrorCode.REQUIRED_INACCESSIBLE, input, "\"" + coordinate + "\" is @inaccessible, but its " + parent
                        + " requires a value for it.");
            }
            return;
        }
        reference(coordinate, input.type(), input);
        input.defaultValue().ifPresent(value -> defaultValue(coordinate, input, input.type().base(), value));
    }

    private void defaultValue(String coordinate, InputDef input, String type, Value<?> value) {
        switch (value) {
            case ArrayValue array -> array.getValues().forEach(element -> defaultValue(coordinate, input, type, element));
            case EnumValue name when schema.types().get(type) instanceof TypeDef.Enumeration enumeration
                    && enumeration.values().containsKey(name.getName())
                    && isHidden(enumeration.values().get(name.getName())) ->
                    report(ErrorCode.DEFAULT_VALUE_USES_INACCESSIBLE, input, "The default value of \"" + coordinate + "\" uses \""
                            + type + "." + name.getName() + "\", which is @inaccessible.");
            case ObjectValue object when schema.types().get(type) instanceof TypeDef.Input target -> {
                for (ObjectField field : object.getObjectFields()) {
                    InputDef definition = target.fields().get(field.getName());
                    if (definition != null && isHidden(definition)) {
                        report(ErrorCode.DEFAULT_VALUE_USES_INACCESSIBLE, input, "The default value of \"" + coordinate
                                + "\" uses \"" + type + "." + field.getName() + "\", which is @inaccessible.");
                    } else if (definition != null) {
                        defaultValue(coordinate, input, definition.type().base(), field.getValue());
                    }
                }
            }
            default -> { }
        }
    }

    private void reference(String coordinate, TypeRef type, Annotated from) {
        schema.type(type.base()).filter(InaccessibleRules::isHidden).ifPresent(hidden ->
                report(ErrorCode.REFERENCED_INACCESSIBLE, from, "Type \"" + hidden.name() + "\" is @inaccessible, but \""
                        + coordinate + "\" refers to it and is accessible."));
    }

    private void report(ErrorCode code, Annotated element, String message) {
        List<SourcePlace> places = List.of(element.place());
        findings.error(code, places, message);
    }
}
