package io.juncture.federation.composition.validation;

import graphql.language.IntValue;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.List;
import java.util.Optional;

/**
 * {@code @cost} and {@code @listSize} (the GraphQL cost specification): {@code COST_APPLIED_TO_INTERFACE_FIELD},
 * {@code LIST_SIZE_APPLIED_TO_NON_LIST}, {@code LIST_SIZE_INVALID_ASSUMED_SIZE}, {@code LIST_SIZE_INVALID_SLICING_ARGUMENT} and
 * {@code LIST_SIZE_INVALID_SIZED_FIELD}.
 */
record DemandRules(SubgraphSchema schema, Findings findings) {

    void check() {
        schema.composites().forEach(type -> type.fields().values().forEach(field -> {
            String coordinate = type.name() + "." + field.name();
            if (type.isInterface()) {
                field.first(FederationDirective.COST).ifPresent(cost -> report(ErrorCode.COST_APPLIED_TO_INTERFACE_FIELD, cost,
                        "Field \"" + coordinate + "\" of an interface cannot have a @cost; its implementations can."));
            }
            field.first(FederationDirective.LIST_SIZE).ifPresent(listSize -> listSize(coordinate, field, listSize));
        }));
    }

    private void listSize(String coordinate, FieldDef field, Applied listSize) {
        List<String> sizedFields = listSize.strings("sizedFields");
        if (sizedFields.isEmpty() && !isList(field.type())) {
            report(ErrorCode.LIST_SIZE_APPLIED_TO_NON_LIST, listSize, "Field \"" + coordinate
                    + "\" has @listSize, but is neither a list nor names the sizedFields below it.");
        }
        if (listSize.arguments().get("assumedSize") instanceof IntValue size && size.getValue().signum() < 0) {
            report(ErrorCode.LIST_SIZE_INVALID_ASSUMED_SIZE, listSize, "The assumedSize of field \"" + coordinate
                    + "\" cannot be negative.");
        }
        listSize.strings("slicingArguments").stream().filter(name -> Optional.ofNullable(field.arguments().get(name))
                        .filter(argument -> nullable(argument.type()).equals(new TypeRef.Named("Int"))).isEmpty())
                .forEach(name -> report(ErrorCode.LIST_SIZE_INVALID_SLICING_ARGUMENT, listSize, "The slicing argument \"" + name
                        + "\" of field \"" + coordinate + "\" is no argument of type Int."));
        sizedFields.forEach(name -> sizedField(coordinate, field.type().base(), name, listSize));
    }

    private void sizedField(String coordinate, String type, String name, Applied listSize) {
        Optional<FieldDef> sized = schema.type(type).filter(TypeDef.Composite.class::isInstance)
                .flatMap(_ -> schema.field(type, name));
        if (sized.isEmpty()) {
            report(ErrorCode.LIST_SIZE_INVALID_SIZED_FIELD, listSize, "The sized field \"" + name + "\" of field \"" + coordinate
                    + "\" is no field of \"" + type + "\".");
        } else if (!isList(sized.get().type())) {
            report(ErrorCode.LIST_SIZE_APPLIED_TO_NON_LIST, listSize, "The sized field \"" + type + "." + name + "\" of field \""
                    + coordinate + "\" is no list.");
        }
    }

    private static boolean isList(TypeRef type) {
        return nullable(type) instanceof TypeRef.ListOf;
    }

    private static TypeRef nullable(TypeRef type) {
        return type instanceof TypeRef.NonNull(var inner) ? inner : type;
    }

    private void report(ErrorCode code, Applied applied, String message) {
        findings.inSubgraph(code, applied.place(), message);
    }
}
