package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import io.juncture.federation.composition.subgraph.SubgraphNames;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.Collection;
import java.util.Map;

/** Every referenced type exists and fits where it stands, and no type is empty: {@code INVALID_GRAPHQL}. */
record TypeReferences(SubgraphSchema schema, Findings findings) {

    void check() {
        schema.types().values().forEach(type -> {
            reserved(type.name(), type.place());
            switch (type) {
                case TypeDef.Scalar _ -> { }
                case TypeDef.Composite composite -> {
                    composite.fields().values().forEach(field -> field(composite, field));
                    empty(type, composite.fields().values(), "fields");
                }
                case TypeDef.Union union -> {
                    union.members().forEach(member -> member(union, member));
                    empty(type, union.members(), "members");
                }
                case TypeDef.Enumeration enumeration -> {
                    enumeration.values().values().forEach(value -> reserved(value.name(), value.place()));
                    empty(type, enumeration.values().values(), "values");
                }
                case TypeDef.Input input -> {
                    inputs(input.name() + ".", "", input.fields());
                    empty(type, input.fields().values(), "fields");
                }
            }
        });
    }

    private void field(TypeDef.Composite type, FieldDef field) {
        String coordinate = type.name() + "." + field.name();
        reserved(field.name(), field.place());
        reference(coordinate, field.type(), field.place(), false);
        inputs(coordinate + "(", ":)", field.arguments());
    }

    private void inputs(String before, String after, Map<String, InputDef> inputs) {
        inputs.values().forEach(input -> {
            reserved(input.name(), input.place());
            reference(before + input.name() + after, input.type(), input.place(), true);
        });
    }

    private void reference(String coordinate, TypeRef reference, SourcePlace place, boolean input) {
        String name = reference.base();
        if (SubgraphNames.isBuiltInScalar(name) || schema.names().isMachineryType(name)) {
            return;
        }
        var type = schema.type(name);
        if (type.isEmpty()) {
            report(place, "\"" + coordinate + "\" is of type \"" + name + "\", which is not defined.");
            return;
        }
        boolean fits = switch (type.get()) {
            case TypeDef.Scalar _ -> true;
            case TypeDef.Enumeration _ -> true;
            case TypeDef.Input _ -> input;
            case TypeDef.Composite _ -> !input;
            case TypeDef.Union _ -> !input;
        };
        if (!fits) {
            report(place, "\"" + coordinate + "\" cannot be of type \"" + name + "\": an " + type.get().kind()
                    + " is no " + (input ? "input" : "output") + " type.");
        }
    }

    private void member(TypeDef.Union union, String member) {
        if (schema.composite(member).filter(type -> !type.isInterface()).isEmpty()) {
            report(union.place(), "Member \"" + member + "\" of union \"" + union.name() + "\" is not an object type.");
        }
    }

    /** A federated {@code Query} may be empty: the subgraph still has entities. */
    private void empty(TypeDef type, Collection<?> parts, String word) {
        if (parts.isEmpty() && !type.name().equals("Query")) {
            report(type.place(), "Type \"" + type.name() + "\" has no " + word + ".");
        }
    }

    private void reserved(String name, SourcePlace place) {
        if (name.startsWith("__")) {
            report(place, "\"" + name + "\" starts with two underscores, which GraphQL reserves.");
        }
    }

    private void report(SourcePlace place, String message) {
        findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, place, message);
    }
}
