package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.ErrorCode;
import io.juncture.federation.composition.HintCode;
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
            if (sources.size() == fields.size()) {
                arguments.put(name, merger.merge(argument, sources));
            } else {
                missing(argument, sources, fields);
            }
        }
        return arguments;
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
