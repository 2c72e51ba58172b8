package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.model.TypeRef;
import io.juncture.federation.composition.subgraph.SubgraphNames;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Applied directives are defined and applied as defined: {@code INVALID_GRAPHQL}; definitions of federation directives agree
 * with federation: {@code DIRECTIVE_DEFINITION_INVALID}.
 */
record DirectiveUse(SubgraphSchema schema, Findings findings) {

    void check() {
        if (!schema.directives().values().stream().map(this::isSound).toList().stream().allMatch(sound -> sound)) {
            return;
        }
        schema.types().values().forEach(type -> {
            elements(type, switch (type) {
                case TypeDef.Scalar _ -> "SCALAR";
                case TypeDef.Composite composite -> composite.isInterface() ? "INTERFACE" : "OBJECT";
                case TypeDef.Union _ -> "UNION";
                case TypeDef.Enumeration _ -> "ENUM";
                case TypeDef.Input _ -> "INPUT_OBJECT";
            });
            switch (type) {
                case TypeDef.Composite composite -> composite.fields().values().forEach(field -> {
                    elements(field, "FIELD_DEFINITION");
                    all(field.arguments().values(), "ARGUMENT_DEFINITION");
                });
                case TypeDef.Enumeration enumeration -> all(enumeration.values().values(), "ENUM_VALUE");
                case TypeDef.Input input -> all(input.fields().values(), "INPUT_FIELD_DEFINITION");
                case TypeDef.Scalar _ -> { }
                case TypeDef.Union _ -> { }
            }
        });
    }

    private void all(Collection<? extends Annotated> elements, String location) {
        elements.forEach(element -> elements(element, location));
    }

    private void elements(Annotated element, String location) {
        Set<String> seen = new HashSet<>();
        for (Applied applied : element.directives()) {
            Optional<DirectiveDef> definition = applied.known().map(FederationDefinitions::of)
                    .or(() -> Optional.ofNullable(schema.directives().get(applied.name())));
            if (definition.isPresent()) {
                applied(applied, definition.get(), location);
                if (!seen.add(applied.name()) && !definition.get().repeatable()) {
                    report(applied, "is not repeatable");
                }
            } else if (!SubgraphNames.isStandardDirective(applied.name()) && schema.names().linkOf(applied.name()).isEmpty()) {
                report(applied, "is not defined" + suggestion(applied.name()));
            }
        }
    }

    private void applied(Applied applied, DirectiveDef definition, String location) {
        if (!definition.locations().contains(location) && !isToldApart(applied, location)) {
            report(applied, "cannot stand on " + location);
        }
        applied.arguments().keySet().stream().filter(argument -> !definition.arguments().containsKey(argument))
                .forEach(argument -> report(applied, "has no argument \"" + argument + "\""));
        definition.arguments().values().stream().filter(InputDef::isRequired)
                .filter(argument -> !applied.arguments().containsKey(argument.name()))
                .forEach(argument -> report(applied, "needs the argument \"" + argument.name() + "\""));
    }

    /** Rules with codes of their own refuse these. */
    private static boolean isToldApart(Applied applied, String location) {
        return location.equals("FIELD_DEFINITION") || location.equals("INTERFACE") && applied.is(FederationDirective.EXTERNAL);
    }

    private String suggestion(String name) {
        Optional<FederationDirective> directive = FederationDirective.named(name);
        if (directive.isEmpty()) {
            return "";
        }
        return schema.isFederation2()
                ? "; import \"@" + name + "\" in the @link to federation, or write @" + schema.names().localName(directive.get())
                : "; it is a directive of Federation 2, which the schema must link with @link";
    }

    private boolean isSound(DirectiveDef definition) {
        definition.arguments().values().forEach(argument -> elements(argument, "ARGUMENT_DEFINITION"));
        String problem = schema.names().federationDirective(definition.name()).map(FederationDefinitions::of)
                .map(expected -> problem(definition, expected)).orElse("");
        if (!problem.isEmpty()) {
            findings.inSubgraph(ErrorCode.DIRECTIVE_DEFINITION_INVALID, definition.place(), "The definition of \"@"
                    + definition.name() + "\" is not that of federation: " + problem + ".");
        }
        return problem.isEmpty();
    }

    private static String problem(DirectiveDef definition, DirectiveDef expected) {
        for (InputDef argument : definition.arguments().values()) {
            if (!expected.arguments().containsKey(argument.name())) {
                return "there is no argument \"" + argument.name() + "\"";
            }
            if (!shape(argument.type()).equals(shape(expected.arguments().get(argument.name()).type()))) {
                return "the argument \"" + argument.name() + "\" cannot have type \"" + argument.type() + "\"";
            }
        }
        for (InputDef argument : expected.arguments().values()) {
            if (argument.isRequired() && !definition.arguments().containsKey(argument.name())) {
                return "the argument \"" + argument.name() + "\" is missing";
            }
        }
        var strange = new HashSet<>(definition.locations());
        strange.removeAll(expected.locations());
        if (!strange.isEmpty() && !definition.name().equals("external")) {
            return "it cannot stand on " + String.join(", ", strange.stream().sorted().toList());
        }
        return definition.repeatable() && !expected.repeatable() ? "it is not repeatable" : "";
    }

    /** Lists and non-nulls of a type, whatever its scalar is called and whether or not a value may be left out. */
    private static TypeRef shape(TypeRef type) {
        TypeRef anonymous = type.withBase("");
        return anonymous instanceof TypeRef.NonNull(var nullable) ? nullable : anonymous;
    }

    private void report(Applied applied, String problem) {
        findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, applied.place(), "Directive \"@" + applied.name() + "\" " + problem + ".");
    }
}
