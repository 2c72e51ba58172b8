package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges the arguments of one field: those that every subgraph with the field knows. */
record ArgumentMerger(Merging merging) {

    Map<String, InputDef> merge(String coordinate, List<Source<FieldDef>> fields) {
        var merger = new InputMerger(merging, ErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH, ErrorCode.FIELD_ARGUMENT_DEFAULT_MISMATCH);
        Map<String, InputDef> arguments = new LinkedHashMap<>();
        for (String name : Merging.names(fields, FieldDef::arguments)) {
            List<Source<InputDef>> sources = Merging.parts(fields, field -> Optional.ofNullable(field.arguments().get(name)));
            String argument = coordinate + "(" + name + ":)";
            if (sources.stream().anyMatch(source -> source.element().has(FederationDirective.FROM_CONTEXT))) {
                sources.stream().filter(source -> !source.element().has(FederationDirective.FROM_CONTEXT))
                        .forEach(source -> contextual(argument, source));
            } else if (sources.size() == fields.size()) {
                arguments.put(name, merger.merge(argument, sources));
            } else {
                missing(argument, sources, fields);
            }
        }
        return arguments;
    }

    /** What comes from a context in one subgraph comes from clients in none. */
    private void contextual(String argument, Source<InputDef> given) {
        if (given.element().isRequired()) {
            merging.findings().error(ErrorCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS, List.of(given.element().place()),
                    "Argument \"" + argument + "\" is required in subgraph \"" + given.member().name() + "\", but comes from a"
                            + " context in another, so that clients cannot give it.");
        } else {
            merging.findings().hint(HintCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS,
                    List.of(given.element().place()), "Argument \"" + argument + "\" of subgraph \"" + given.member().name()
                            + "\" is left out of the supergraph: it comes from a context in another subgraph.");
        }
    }

    private void missing(String argument, List<Source<InputDef>> sources, List<Source<FieldDef>> fields) {
        var required = sources.stream().filter(source -> source.element().isRequired()).toList();
        var without = fields.stream()
                .filter(field -> sources.stream().noneMatch(source -> source.member().equals(field.member()))).toList();
        if (required.isEmpty()) {
            merging.findings().hint(HintCode.INCONSISTENT_ARGUMENT_PRESENCE, Source.places(sources), "Argument \"" + argument
                    + "\" is left out of the supergraph: it is declared in " + Source.subgraphs(sources) + " but not in "
                    + Source.subgraphs(without) + ".");
        } else {
            merging.findings().error(ErrorCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH, Source.places(required), "Argument \""
                    + argument + "\" is required in " + Source.subgraphs(required) + " but not declared in "
                    + Source.subgraphs(without) + ".");
        }
    }
}
