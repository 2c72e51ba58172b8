package io.juncture.federation.composition.merge;

import graphql.language.Value;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges the fields of one input type: those that every subgraph with the type knows. */
record InputTypeMerger(Merging merging) {

    Map<String, InputDef> merge(String type, List<Source<TypeDef.Input>> sources) {
        var merger = new InputMerger(merging, ErrorCode.FIELD_TYPE_MISMATCH, ErrorCode.INPUT_FIELD_DEFAULT_MISMATCH);
        Map<String, InputDef> fields = new LinkedHashMap<>();
        boolean reported = false;
        for (String name : Merging.names(sources, TypeDef.Input::fields)) {
            List<Source<InputDef>> having = Merging.parts(sources, source -> Optional.ofNullable(source.fields().get(name)));
            if (having.size() == sources.size()) {
                InputDef merged = merger.merge(type + "." + name, having);
                List<Applied> directives = new ArrayList<>(joins(merged, having));
                directives.addAll(merged.directives());
                fields.put(name, merged.withDirectives(directives));
            } else {
                reported |= missing(type + "." + name, having, sources);
            }
        }
        if (fields.isEmpty() && !reported) {
            merging.findings().error(ErrorCode.EMPTY_MERGED_INPUT_TYPE, Source.places(sources), "No field of input type \"" + type
                    + "\" is known to all of " + Source.subgraphs(sources) + ".");
        }
        return fields;
    }

    private static List<Applied> joins(InputDef merged, List<Source<InputDef>> having) {
        if (having.stream().allMatch(source -> source.element().type().equals(merged.type()))) {
            return List.of();
        }
        return having.stream().map(source -> Join.field(source.member(),
                Map.<String, Value<?>>of("type", Join.text(source.element().type().toString())))).toList();
    }

    private boolean missing(String field, List<Source<InputDef>> having, List<Source<TypeDef.Input>> sources) {
        var required = having.stream().filter(source -> source.element().isRequired()).toList();
        var without = sources.stream()
                .filter(source -> having.stream().noneMatch(other -> other.member().equals(source.member()))).toList();
        if (required.isEmpty()) {
            merging.findings().hint(HintCode.INCONSISTENT_INPUT_OBJECT_FIELD, Source.places(having), "Input field \"" + field
                    + "\" is left out of the supergraph: it is in " + Source.subgraphs(having) + " but not in "
                    + Source.subgraphs(without) + ".");
            return false;
        }
        merging.findings().error(ErrorCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH, Source.places(required), "Input field \""
                + field + "\" is required in " + Source.subgraphs(required) + " but not declared in " + Source.subgraphs(without)
                + ".");
        return true;
    }
}
